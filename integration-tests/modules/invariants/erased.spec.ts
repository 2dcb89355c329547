import { PERSONAL_KEYS, WORD_KEYS } from "../../../src/domain/person"
import { attacksOn } from "../../support/attacks"
import { ledgerModuleSuite } from "../../support/ledger-module"
import { annasMassages } from "../../support/ledger-scene"

const OPERATION = "service_package_operation"
const PAYMENT = "service_package_payment"
const ID = "crop_zoe"

/** A value that a column has not, whatever it holds. */
const OTHER: Record<string, string> = {
  text: "'forged'",
  jsonb: `'{"forged": true}'`,
  integer: "7",
  numeric: "7",
  boolean: "true",
  "timestamp with time zone": "'2001-01-01Z'",
}
/** What a column is changed to, in any way but the one that is meant. */
const changesOf = (column: string, type: string, is_nullable: boolean) => [
  `${column} = ${OTHER[type] ?? "null"}`,
  ...(is_nullable ? [`${column} = null`] : []),
]

ledgerModuleSuite((ledger) => {
  const { sql } = ledger
  const { expectRefused, refusalOf } = attacksOn(ledger)

  const columnsOf = async (table: string) =>
    await sql<{ name: string; type: string; is_nullable: boolean }>(
      `select column_name as name, data_type as type, is_nullable = 'YES' as is_nullable
       from information_schema.columns where table_name = ?`,
      [table]
    )
  const DETAILS = {
    from: { id: "cus_zoe", name: "Zoe" },
    amount: "45.00 EUR",
    counted: 2,
    title: "For Zoe",
    nested: [{ reference: "AB", at: "2026-01-01", customer_id: "cus_zoe" }],
  }
  const json = (value: unknown) => `'${JSON.stringify(value)}'::jsonb`

  beforeEach(async () => {
    const { package_id } = await annasMassages(ledger)
    await sql(
      `insert into ${OPERATION} (id, actor_type, actor_id, actor_name, key, request_hash, kind, client_package_id, state, reason, details, status, result, effective_at)
       values ('${ID}', 'customer', 'cus_zoe', 'Zoe', 'k', 'h', 'assign', ?, 'done', 'because of Zoe', ${json(DETAILS)}, 200, ${json({ id: "x", name: "Zoe" })}, now())`,
      [package_id]
    )
    await sql(
      `insert into ${PAYMENT} (id, client_package_id, kind, amount, raw_amount, method, reference, note, paid_at, operation_id, medusa_payment_id)
       values ('cpay_2', ?, 'payment', 20, service_package_raw(20), 'cash', 'Zoe 7', 'of Zoe', now(), '${ID}', 'pay_1'),
         ('cpay_3', ?, 'void', 20, service_package_raw(20), 'cash', 'cpay_2', 'of Zoe', now(), '${ID}', null)`,
      [package_id, package_id]
    )
  })

  const ofOperation = (set: string) => `update ${OPERATION} set ${set} where id = '${ID}'`
  const ofPayment = (set: string, id = "cpay_2") =>
    `update ${PAYMENT} set ${set} where id = '${id}'`

  describe("who a customer was", () => {
    it("goes out of an operation that is done: her name, the reason, and her words in its JSON", async () => {
      const without = {
        ...DETAILS,
        from: { ...DETAILS.from, name: null },
        title: "[erased]",
        nested: [{ ...DETAILS.nested[0], reference: null }],
      }
      for (const set of [
        "actor_name = null",
        "reason = null",
        `details = ${json(without)}`,
        `result = ${json({ id: "x", name: null })}`,
      ]) {
        expect([set, await refusalOf(ofOperation(set))]).toEqual([set, null])
      }
    })

    it("goes out of a payment: its reference and its note", async () => {
      expect(await refusalOf(ofPayment("reference = null"))).toBeNull()
      expect(await refusalOf(ofPayment("note = null", "cpay_3"))).toBeNull()
    })

    it("is all that goes out of an operation: no other column, and no other value", async () => {
      const free = new Set(["actor_name", "reason"])
      const attacks = (await columnsOf(OPERATION)).flatMap(({ name, type, is_nullable }) =>
        changesOf(name, type, is_nullable && !free.has(name))
      )
      expect(attacks.length).toBeGreaterThan(20)
      const besides = attacks.map((set) => `actor_name = null, ${set}`)
      await expectRefused(
        [...attacks, ...besides]
          .filter((set) => !/^actor_name = null, (actor_name|deleted_at = null)/.test(set))
          .filter((set) => !isNothing(set))
          .map((set) => [constraintOf(set), ofOperation(set)] as const)
      )
    })

    it("is all that goes out of its JSON: ids, amounts, days and numbers stay", async () => {
      const forged: unknown[] = [
        { ...DETAILS, amount: null },
        { ...DETAILS, amount: "4.00 EUR" },
        { ...DETAILS, counted: 3 },
        { ...DETAILS, counted: null },
        { ...DETAILS, from: { id: null, name: null } },
        { ...DETAILS, from: { id: "cus_zoe" } },
        { ...DETAILS, from: null },
        { ...DETAILS, from: { ...DETAILS.from, name: "Somebody" } },
        { ...DETAILS, from: { ...DETAILS.from, name: "[erased]" } },
        { ...DETAILS, title: null },
        { ...DETAILS, title: "For Ben" },
        { ...DETAILS, more: 1 },
        { ...DETAILS, nested: [] },
        { ...DETAILS, nested: [{ ...DETAILS.nested[0], at: null }] },
        { ...DETAILS, nested: [{ ...DETAILS.nested[0], customer_id: null }] },
        { ...DETAILS, nested: [...DETAILS.nested, {}] },
        [],
        "erased",
      ]
      await expectRefused(
        forged.map(
          (value) => [`${OPERATION}_final`, ofOperation(`details = ${json(value)}`)] as const
        )
      )
    })

    it("is all that goes out of a payment: no other column, and no other value", async () => {
      const free = new Set(["reference", "note"])
      const attacks = (await columnsOf(PAYMENT)).flatMap(({ name, type, is_nullable }) =>
        changesOf(name, type, is_nullable && !free.has(name))
      )
      const besides = attacks.map((set) => `note = null, ${set}`)
      await expectRefused(
        [...attacks, ...besides]
          .filter((set) => !/^note = null, (note|deleted_at = null)/.test(set))
          .filter((set) => !isNothing(set))
          .map((set) => ["service_package_kept", ofPayment(set)] as const)
      )
    })

    it("leaves the payment that was taken back, and staff's own names", async () => {
      await expectRefused([
        ["service_package_kept", ofPayment("reference = null", "cpay_3")],
        [
          `${OPERATION}_final`,
          `update ${OPERATION} set actor_name = null where actor_type <> 'customer' and kind = 'issue'`,
        ],
        ["service_package_kept", `delete from ${PAYMENT} where id = 'cpay_2'`],
      ])
    })

    it("is kept under keys that hold no id, no amount and no day", () => {
      const keys = [...PERSONAL_KEYS, ...WORD_KEYS]
      expect(keys.filter((key) => /(^|_)(id|at|on|amount|units|kind|state)$/.test(key))).toEqual([])
    })
  })

  // Nothing was deleted: to set what is nothing to nothing changes nothing.
  const isNothing = (set: string) => /deleted_at = null$/.test(set)
  const constraintOf = (_set: string) => `${OPERATION}_final`
})
