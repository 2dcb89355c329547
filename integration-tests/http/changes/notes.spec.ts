import { medusaSuite } from "../../support/medusa-suite"
import type { AdminClientPackage } from "../../../src/types"
import type { StoreHistoryResponse } from "../../../src/types/http/history"
import { refused, type Api } from "../../support/http"
import { packageChangesOf } from "../../support/package-changes"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof packageChangesOf>
    let massages: AdminClientPackage

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = packageChangesOf(api, shop)
      massages = await office.given({ template_id: shop.templates.ten_massages })
      await utils.waitWorkflowExecutions()
    })

    const staff = () => ({ by: shop.admin("staff") })
    const textsOf = async (params = {}) =>
      (await office.notesOf(massages, params)).map(({ text }) => text)

    describe("notes", () => {
      it("are written by anybody who serves customers, and read newest first", async () => {
        const first = { text: "Agreed to pay 50 per visit", kind: "payment" as const }
        await office.writeNote(massages, first, staff())
        const note = await office.writeNote(massages, { text: "  Likes lavender  " })

        expect(note).toMatchObject({
          kind: "other",
          text: "Likes lavender",
          actor: { name: "Max Merz" },
          hidden_at: null,
        })
        expect(await office.notesOf(massages)).toMatchObject([{ text: "Likes lavender" }, first])
        expect((await office.read(massages)).notes_count).toBe(2)
        expect((await office.labelsOf(massages))[0]).toBe("Note written")
      })

      it("are hidden with a reason when they no longer hold, and never deleted", async () => {
        const note = await office.writeNote(massages, { text: "Allergic to nuts" }, staff())
        const hidden = await office.hideNote(massages, note, "was about Ben", staff())
        await office.hideNote(massages, note, "again", staff())

        expect(hidden).toMatchObject({
          text: "Allergic to nuts",
          hidden_at: expect.any(String),
          hidden_reason: "was about Ben",
        })
        expect(await textsOf()).toEqual([])
        expect(await office.notesOf(massages, { hidden: true })).toEqual([hidden])
        expect((await office.read(massages)).notes_count).toBe(0)
      })

      it("sent twice under one key are one note", async () => {
        const write = async (text: string) =>
          await office.post(massages, "notes", { text }, { key: "n1" })
        await write("Likes lavender")
        const again = await write("Likes lavender")

        expect(again.headers["idempotency-replayed"]).toBe("true")
        expect(await textsOf()).toEqual(["Likes lavender"])
        expect(await refused(write("Likes roses"))).toMatchObject({
          code: "idempotency_key_reused",
        })
      })

      it("are not for the customer to read", async () => {
        await office.writeNote(massages, { text: "Talks a lot" })
        const path = `/store/client-packages/${massages.id}/history`
        const { data } = await api.get<StoreHistoryResponse>(path, shop.anna.session)
        expect(data.history.map(({ label }) => label)).toEqual([
          "10 × Massage 60 added",
          "Package added, already paid for",
        ])
      })

      it.each([
        [{ text: "" }],
        [{ text: "   " }],
        [{ text: "x".repeat(2_001) }],
        [{ text: "zero \u0000" }],
        [{ text: "x", kind: "secret" }],
        [{ text: "x", actor: { id: "user_me" } }],
        [{}],
      ])("are not written from %j", async (body) => {
        expect(await refused(office.post(massages, "notes", body))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
        expect((await office.read(massages)).notes_count).toBe(0)
      })

      it("of another package cannot be hidden here", async () => {
        const other = await office.given({ template_id: shop.templates.three_facials })
        const note = await office.writeNote(other, { text: "Likes lavender" })
        expect(await refused(office.hideNote(massages, note))).toMatchObject({ status: 404 })
        expect((await office.read(other)).notes_count).toBe(1)
      })

      it("need a package, and hiding one a reason", async () => {
        const nowhere = { id: "cpkg_unknown" }
        expect(await refused(office.writeNote(nowhere, { text: "x" }))).toMatchObject({
          status: 404,
        })
        expect(await refused(office.notesOf(nowhere))).toMatchObject({ status: 404 })
        const note = await office.writeNote(massages, { text: "Likes lavender" })
        const silent = office.post(massages, `notes/${note.id}/hide`, {})
        expect(await refused(silent)).toMatchObject({ status: 400, type: "invalid_data" })
        expect(await textsOf()).toEqual(["Likes lavender"])
      })
    })
  },
})
