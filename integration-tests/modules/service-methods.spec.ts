import { hashOf } from "../../src/modules/service-credit/ledger/operation"
import { ledgerModuleSuite } from "../support/ledger-module"
import { MANAGER } from "../support/packages"

ledgerModuleSuite((ledger) => {
  const { service, sql, inTransaction } = ledger
  const OWNER = { user_id: "user_1", role: "owner" as const }

  describe("a method of the module", () => {
    it("works in the transaction it is given, and nothing stays of one that fails", async () => {
      const failing = inTransaction(async (_sql, context) => {
        await service.setTeam({ team: [OWNER] }, context)
        expect(await service.listTeam(context)).toEqual([OWNER])
        expect(await service.retrieveSettings(context)).toMatchObject({ rights: {} })
        throw new Error("changed my mind")
      })

      await expect(failing).rejects.toThrow("changed my mind")
      expect(await service.listTeam()).toEqual([])
    })

    it("opens a transaction of its own where none is given, with an input or without", async () => {
      expect(await service.setTeam({ team: [OWNER] })).toEqual([OWNER])
      expect(await service.listTeam()).toEqual([OWNER])
      expect(await service.expireDue()).toMatchObject({ more: false })
    })
  })

  describe("what an earlier call has left under a key", () => {
    const note = { client_package_id: "cpkg_1", kind: "other" as const, text: "Rings twice" }
    const again = async () => await service.writeNote({ ...note, actor: MANAGER, key: "k1" })

    const left = async (state: "planned" | "done", result: unknown) => {
      const { type, id } = MANAGER
      await sql(
        `insert into service_package_operation (id, actor_type, actor_id, key, request_hash, kind, state, result, effective_at)
         values ('crop_1', ?, ?, 'k1', ?, 'note', ?, ?::jsonb, now())`,
        [type, id, hashOf("note", note), state, JSON.stringify(result)]
      )
    }

    it("is told again, without what nobody asks for", async () => {
      await left("done", { id: "cnote_1", client_package_id: "cpkg_1", since: "long ago" })

      expect(await again()).toEqual({ id: "cnote_1", client_package_id: "cpkg_1", replayed: true })
    })

    it.each([
      [{ client_package_id: "cpkg_1" }, "id"],
      [{ id: 7, client_package_id: null }, "id, client_package_id"],
      [null, "it is empty"],
    ])("is not guessed at when it cannot be read: %j", async (result, where) => {
      await left("done", result)

      await expect(again()).rejects.toThrow(
        `what an earlier call has left cannot be read: ${where}`
      )
    })

    it("is waited for while that call is still at work", async () => {
      await left("planned", null)

      await expect(again()).rejects.toMatchObject({ code: "changed_meanwhile" })
    })
  })
})
