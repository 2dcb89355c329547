import { refusal } from "../../../src/domain/refusals"
import { attacksOn, everythingIn } from "../../support/attacks"
import { ledgerModuleSuite } from "../../support/ledger-module"
import { annasMassages, copiesIn } from "../../support/ledger-scene"
import { MANAGER } from "../../support/packages"

const OPERATION = "service_package_operation"
const OTHER = { ...MANAGER, id: "user_nora", name: "Nora Nagel" }

ledgerModuleSuite((ledger) => {
  const { service, sql } = ledger
  const { expectRefused, succeedsWithout } = attacksOn(ledger)
  let package_id = ""
  let credit_id = ""

  beforeEach(async () => {
    ;({ package_id, credit_id } = await annasMassages(ledger))
  })

  const revoke = async (units: number, key: string, actor = MANAGER) =>
    await service.revokeUnits({
      ...{ actor, key, client_package_id: package_id },
      credits: [{ service_credit_id: credit_id, units }],
    })
  const available = async () => (await service.retrieveServiceCredit(credit_id)).available

  describe("a key", () => {
    it("takes effect once, and answers every repetition with what came of it", async () => {
      const first = await revoke(1, "desk-7")
      const after = await everythingIn(sql)

      expect(await revoke(1, "desk-7")).toEqual(first)
      expect(await everythingIn(sql)).toEqual(after)
      expect(await available()).toBe(6)
    })

    it("takes effect once, however many send it at the same time", async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => revoke(1, "desk-7")))

      expect(answers).toEqual(answers.map(() => answers[0]))
      expect(await available()).toBe(6)
      expect(await service.listCreditOperations({ key: "desk-7" })).toHaveLength(1)
    })

    it("is refused for another request of the same person, and nothing is written", async () => {
      await revoke(1, "desk-7")
      const before = await everythingIn(sql)
      const reused = refusal("idempotency_key_reused")

      await expect(revoke(2, "desk-7")).rejects.toMatchObject(reused)
      const cancel = {
        actor: MANAGER,
        key: "desk-7",
        client_package_ids: [package_id],
        force: true,
      }
      await expect(service.cancelPackages(cancel)).rejects.toMatchObject(reused)

      expect(await everythingIn(sql)).toEqual(before)
    })

    it("is another one when another person uses it", async () => {
      await revoke(1, "desk-7")
      await revoke(1, "desk-7", OTHER)

      expect(await available()).toBe(5)
    })

    it("is free again when its command was refused", async () => {
      await expect(revoke(8, "desk-7")).rejects.toMatchObject({ code: "insufficient_credits" })
      await revoke(1, "desk-7")

      expect(await available()).toBe(6)
    })
  })

  describe("an operation", () => {
    it("cannot be written twice under one key, whoever tries past the commands", async () => {
      const copy = await copiesIn(ledger)
      const issue = "kind = 'issue'"
      await expectRefused([
        [`${OPERATION}_key`, copy(OPERATION, issue, { id: "'crop_2'" })],
        [`${OPERATION}_key`, copy(OPERATION, issue, { id: "'crop_2'", request_hash: "'other'" })],
        [`${OPERATION}_pkey`, copy(OPERATION, issue, { key: "'another'" })],
      ])
    })

    it("never changes once it is done", async () => {
      const edits = [
        "result = '{}'",
        "state = 'planned'",
        "reason = 'because'",
        "actor_id = 'user_nora'",
        "details = null",
        "updated_at = now()",
        "client_package_id = null",
      ]
      await expectRefused(
        edits.map((set) => [`${OPERATION}_final`, `update ${OPERATION} set ${set}`] as const)
      )
      const drop = `drop trigger ${OPERATION}_final on ${OPERATION}`
      expect(await succeedsWithout(drop, `update ${OPERATION} set result = '{}'`)).toBe(true)
    })

    it("says who asked for what and when before it is done, and keeps that", async () => {
      const copy = await copiesIn(ledger)
      const planned = { id: "'crop_2'", key: "'later'", state: "'planned'", result: "null" }
      await sql(copy(OPERATION, "kind = 'issue'", planned))
      const edits = ["key", "actor_id", "actor_name", "request_hash", "kind", "reason"]

      await expectRefused([
        ...edits.map(
          (column) =>
            [
              `${OPERATION}_final`,
              `update ${OPERATION} set state = 'done', ${column} = 'other' where id = 'crop_2'`,
            ] as const
        ),
        [`${OPERATION}_final`, `update ${OPERATION} set reason = 'other' where id = 'crop_2'`],
      ])
      await sql(`update ${OPERATION} set state = 'done', result = '{}' where id = 'crop_2'`)
    })

    it("may be given up with nothing done, and never changes either", async () => {
      const copy = await copiesIn(ledger)
      const planned = { id: "'crop_2'", key: "'later'", state: "'planned'", result: "null" }
      await sql(copy(OPERATION, "kind = 'issue'", planned))
      await service.abandonWork({ operation_id: "crop_2" })

      await expectRefused(
        ["state = 'planned'", "state = 'done'", "reason = 'because'"].map(
          (set) =>
            [`${OPERATION}_final`, `update ${OPERATION} set ${set} where id = 'crop_2'`] as const
        )
      )
    })
  })
})
