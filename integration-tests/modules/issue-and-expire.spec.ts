import { affirmHold } from "../../src/modules/service-credit/commands/affirm-hold"
import { holdCart } from "../../src/modules/service-credit/commands/hold-cart"
import { issuePackages } from "../../src/modules/service-credit/commands/issue-packages"
import type { HoldCartInput } from "../../src/modules/service-credit/holds/types"
import type { NewPackage } from "../../src/modules/service-credit/ledger/new-package"
import type { Sql } from "../../src/modules/service-credit/ledger/sql"
import { ledgerModuleSuite } from "../support/ledger-module"
import { MANAGER, massages, SYSTEM_ACTOR, tenMassages, terms } from "../support/packages"

const cartWithOneMassage: HoldCartInput = {
  actor: SYSTEM_ACTOR,
  cart_id: "cart_1",
  customer_id: "cus_anna",
  mode: "cover",
  currency_digits: 2,
  hold_minutes: 60,
  lines: [
    {
      id: "cali_1",
      member_ids: ["cali_1"],
      variant_id: "variant_massage",
      title: "Massage 60",
      service: {
        variant_id: "variant_massage",
        product_id: "prod_massage",
        type_id: null,
        collection_id: null,
        tag_ids: [],
        category_ids: [],
      },
      quantity: 1,
      unit_price: 5_500n,
      price: { unit_price: 5_500n, is_custom_price: false, compare_at: null },
      eligible: true,
    },
  ],
}

const BERLIN = "Europe/Berlin"
const unit = (unit_index: number, line = "ordli_1") =>
  tenMassages({
    source: "order",
    order_id: "order_1",
    order_line_item_id: line,
    unit_index,
  })

ledgerModuleSuite(({ service, sql, inTransaction, setClock }) => {
  const issue = async (packages: NewPackage[], actor = SYSTEM_ACTOR) =>
    (await service.issuePackages({ actor, time_zone: BERLIN, packages })).map(
      ({ client_package_id }) => client_package_id
    )
  const issueOne = async (some: Partial<NewPackage> = {}) => {
    const [id] = await issue([tenMassages(some)])
    return String(id)
  }
  const packageOf = async (id: string) =>
    await service.retrieveClientPackage(id, { relations: ["service_credits"] })
  const creditOf = async (id: string) => {
    const [credit] = await service.listServiceCredits({ client_package_id: id })
    if (!credit) throw new Error(`${id} has no credit`)
    return credit
  }
  const entriesOf = async (id: string) =>
    (await service.listCreditEntries({ service_credit_id: (await creditOf(id)).id })).map(
      ({ kind, units, amount, seq }) => [seq, kind, units, Number(amount)]
    )
  const stateOf = async (id: string) => {
    const [row] = await sql<{ state: string }>(
      "select state from service_package_client_package where id = ?",
      [id]
    )
    return row?.state
  }

  describe("a package that is issued", () => {
    it("begins on the shop's calendar day and ends with the last day of its months", async () => {
      await setClock(new Date("2026-01-30T23:30:00Z"))

      const sold = await packageOf(await issueOne())

      expect(sold).toMatchObject({
        starts_on: "2026-01-31",
        starts_at: new Date("2026-01-30T23:30:00Z"),
        activated_at: new Date("2026-01-30T23:30:00Z"),
        expires_on: "2026-04-30",
        expires_at: new Date("2026-04-30T22:00:00Z"),
        purchased_at: new Date("2026-01-30T23:30:00Z"),
        time_zone: BERLIN,
        payment_status: "unpaid",
        search_text: "anna arnold anna@example.com 10 massages",
        issued_by_type: "system",
      })
      expect(sold.service_credits[0]).toMatchObject({
        granted: 10,
        available: 10,
        seq: 1,
        value: 450,
        net_value: 378.15,
        starts_at: sold.starts_at,
        expires_at: sold.expires_at,
        blocked_until: null,
        customer_id: "cus_anna",
      })
      expect(await entriesOf(sold.id)).toEqual([[1, "issue", 10, 450]])
      expect(await stateOf(sold.id)).toBe("open")
    })

    it("waits without dates while it is pending", async () => {
      const id = await issueOne({ pending: true })

      expect(await packageOf(id)).toMatchObject({
        starts_on: null,
        starts_at: null,
        activated_at: null,
        expires_at: null,
      })
      expect(await stateOf(id)).toBe("pending")
      expect(
        await sql("select 1 from service_package_credit where blocked_until = 'infinity'")
      ).toHaveLength(1)
    })

    it("has no end before its first use when it starts with that", async () => {
      const sold = await packageOf(await issueOne({ terms: terms({ starts: "first_use" }) }))

      expect(sold).toMatchObject({ expires_on: null, expires_at: null })
      expect(sold.starts_at).not.toBeNull()
    })

    it("keeps the days somebody chose for it", async () => {
      await setClock(new Date("2026-03-01T12:00:00Z"))
      const [later, never, past] = [
        await issueOne({ starts_on: "2026-03-29", expires_on: "2026-12-31" }),
        await issueOne({ expires_on: null }),
        await issueOne({ starts_on: "2025-10-01" }),
      ]

      expect(await packageOf(later)).toMatchObject({
        starts_at: new Date("2026-03-28T23:00:00Z"),
        expires_at: new Date("2026-12-31T23:00:00Z"),
      })
      expect(await packageOf(never)).toMatchObject({ expires_on: null, expires_at: null })
      expect(await packageOf(past)).toMatchObject({
        starts_at: new Date("2025-09-30T22:00:00Z"),
        expires_on: "2026-01-01",
      })
    })

    it("cannot end before it starts, cost less than was paid, or hold nothing", async () => {
      const ends = issueOne({ starts_on: "2026-05-02", expires_on: "2026-05-01" })
      await expect(ends).rejects.toMatchObject({ type: "invalid_data" })
      await expect(issueOne({ paid_amount: 45_001n })).rejects.toThrow(/More was paid/)
      await expect(issueOne({ credits: [] })).rejects.toThrow(/at least one service/)

      expect(await service.listClientPackages()).toEqual([])
      expect(await service.listCreditOperations()).toEqual([])
    })

    it("carries what was paid, down to nothing at all", async () => {
      const part = await issueOne({ paid_amount: 20_000n })
      const gift = await issueOne({
        source: "complimentary",
        price: 0n,
        net_price: 0n,
        credits: [massages({ value: 0n, net_value: 0n })],
      })

      expect(await packageOf(part)).toMatchObject({ paid_amount: 200, payment_status: "partial" })
      expect(await packageOf(gift)).toMatchObject({ price: 0, payment_status: "paid" })
    })
  })

  describe("issuing again", () => {
    it("answers the packages that are there and adds those that are not", async () => {
      const [first] = await issue([unit(0)])

      const again = await service.issuePackages({
        actor: SYSTEM_ACTOR,
        time_zone: BERLIN,
        packages: [unit(0), { ...unit(1), price: 40_000n }],
      })

      expect(again).toEqual([
        { client_package_id: first, issued: false },
        { client_package_id: expect.stringMatching(/^cpkg_/), issued: true },
      ])
      expect(await service.listClientPackages()).toHaveLength(2)
    })

    it("gives one package per unit, however many callers there are at once", async () => {
      const answers = await Promise.all([1, 2, 3, 4].map(() => issue([unit(0), unit(1), unit(2)])))

      expect(new Set(answers.flat()).size).toBe(3)
      expect(await service.listCreditEntries()).toHaveLength(3)
    })

    it("gives one package per unit, whoever sells it under whichever key", async () => {
      const [sold] = await issue([{ ...unit(0), key: "sale-7" }], MANAGER)

      expect(await issue([unit(0)])).toEqual([sold])
      expect(await service.listServiceCredits()).toHaveLength(1)
    })

    it("refuses a caller's key that was used for something else", async () => {
      const command = { actor: MANAGER, key: "desk-1", time_zone: BERLIN }
      const [one] = await service.issuePackages({ ...command, packages: [tenMassages()] })

      expect(await service.issuePackages({ ...command, packages: [tenMassages()] })).toEqual([
        { ...one, issued: false },
      ])
      const other = service.issuePackages({ ...command, packages: [tenMassages({ title: "11" })] })
      await expect(other).rejects.toMatchObject({ code: "idempotency_key_reused" })
    })

    it("takes as many statements for fifty packages as for one", async () => {
      const statements = async (packages: NewPackage[]) =>
        await inTransaction(async (run) => {
          let count = 0
          const counting: Sql = async (statement, params) => {
            count += 1
            return await run(statement, params)
          }
          await issuePackages(counting, { actor: SYSTEM_ACTOR, time_zone: BERLIN, packages })
          return count
        })

      const one = await statements([unit(0)])
      const fifty = await statements(Array.from({ length: 50 }, (_, n) => unit(n, "ordli_2")))

      expect(fifty).toBe(one)
      expect(await service.listClientPackages({}, { take: null })).toHaveLength(51)
    })
  })

  describe("a waiting package", () => {
    it("begins when it is activated, once", async () => {
      await setClock(new Date("2026-01-10T10:00:00Z"))
      const id = await issueOne({ pending: true })
      await setClock(new Date("2026-02-10T10:00:00Z"))
      const activate = async () =>
        await service.activatePackages({ actor: SYSTEM_ACTOR, client_package_ids: [id] })

      expect(await activate()).toEqual({ activated: [id] })
      await setClock(new Date("2026-03-10T10:00:00Z"))
      expect(await activate()).toEqual({ activated: [] })

      expect(await packageOf(id)).toMatchObject({
        purchased_at: new Date("2026-01-10T10:00:00Z"),
        starts_on: "2026-02-10",
        expires_on: "2026-05-10",
        service_credits: [
          { starts_at: new Date("2026-02-10T10:00:00Z"), blocked_until: null, available: 10 },
        ],
      })
    })

    it("never begins once it is cancelled", async () => {
      const id = await issueOne({ pending: true })
      await service.cancelPackages({ actor: MANAGER, client_package_ids: [id] })

      await service.activatePackages({ actor: SYSTEM_ACTOR, client_package_ids: [id] })

      expect(await stateOf(id)).toBe("cancelled")
      expect((await packageOf(id)).starts_at).toBeNull()
    })
  })

  describe("a package that is cancelled", () => {
    it("has nothing left to spend and no value left in it", async () => {
      const id = await issueOne()

      const cancel = async () =>
        await service.cancelPackages({ actor: MANAGER, client_package_ids: [id], reason: "moved" })

      expect(await cancel()).toEqual({ cancelled: [id] })
      expect(await cancel()).toEqual({ cancelled: [] })
      expect(await creditOf(id)).toMatchObject({
        available: 0,
        revoked: 10,
        value: 0,
        closed: true,
      })
      expect(await entriesOf(id)).toEqual([
        [1, "issue", 10, 450],
        [2, "revoke", 10, 450],
      ])
      expect(await packageOf(id)).toMatchObject({ open_credits: 0, lost_units: 0 })
      expect(await stateOf(id)).toBe("cancelled")
    })

    it("is one that exists", async () => {
      const command = { actor: MANAGER, client_package_ids: ["cpkg_nowhere"] }
      await expect(service.cancelPackages(command)).rejects.toMatchObject({ type: "not_found" })
    })

    it("waits while one of its units is being paid with, unless it has to go", async () => {
      const id = await issueOne()
      await checkOut()
      const cancel = async (force: boolean) =>
        await service.cancelPackages({ actor: MANAGER, client_package_ids: [id], force })

      await expect(cancel(false)).rejects.toMatchObject({ code: "credits_in_checkout" })
      expect(await stateOf(id)).toBe("open")

      await cancel(true)
      expect(await creditOf(id)).toMatchObject({ held: 1, available: 0, revoked: 9, value: 45 })
    })

    it("does not wait for a cart that is only lying around", async () => {
      const id = await issueOne()
      await checkOut()
      await setClock("6 minutes")

      await service.cancelPackages({ actor: MANAGER, client_package_ids: [id] })

      expect(await stateOf(id)).toBe("cancelled")
    })

    const checkOut = async () =>
      await inTransaction(async (run) => {
        await holdCart(run, cartWithOneMassage)
        return await affirmHold(run, "cart_1")
      })
  })

  describe("units taken back", () => {
    it("leave with their value, all that was asked or none", async () => {
      const id = await issueOne()
      const { id: service_credit_id } = await creditOf(id)
      const revoke = async (units: number) =>
        await service.revokeUnits({
          actor: MANAGER,
          client_package_id: id,
          credits: [{ service_credit_id, units }],
        })

      expect(await revoke(4)).toEqual({ credits: [{ service_credit_id, available: 6 }] })
      await expect(revoke(7)).rejects.toMatchObject({ code: "insufficient_credits" })

      expect(await creditOf(id)).toMatchObject({ available: 6, revoked: 4, value: 270 })
    })

    it("are taken once under one key, and from this package only", async () => {
      const [id, other] = [await issueOne(), await issueOne()]
      const { id: service_credit_id } = await creditOf(id)
      const credits = [{ service_credit_id, units: 1 }]
      const command = { actor: MANAGER, key: "r1", client_package_id: id, credits }

      expect(await service.revokeUnits(command)).toEqual(await service.revokeUnits(command))
      expect(await creditOf(id)).toMatchObject({ available: 9 })

      const foreign = service.revokeUnits({ ...command, key: "r2", client_package_id: other })
      await expect(foreign).rejects.toMatchObject({ type: "not_found" })
    })
  })

  describe("a package that needs attention", () => {
    it("adds up what was refunded until somebody has looked", async () => {
      const id = await issueOne()
      const refunded = async (amount: bigint) =>
        await service.markAttention({ marks: [{ id, code: "refunded_in_medusa", amount }] })
      await refunded(18_000n)
      await refunded(2_000n)

      expect(await packageOf(id)).toMatchObject({
        attention_code: "refunded_in_medusa",
        attention_details: { amount: "200.00" },
      })

      await service.clearAttention({ actor: MANAGER, client_package_id: id, reason: "gift" })
      expect(await packageOf(id)).toMatchObject({ attention_code: null, attention_since: null })
      const [kept] = await service.listCreditOperations({ kind: "resolve_attention" })
      expect(kept).toMatchObject({ actor_name: "Max Merz", reason: "gift" })
    })
  })

  describe("time", () => {
    const sweep = async (limit?: number) => await service.expireDue({ limit })

    it("ends what is unused the moment its last day is over, and not before", async () => {
      await setClock(new Date("2026-01-31T12:00:00Z"))
      const id = await issueOne()

      await setClock(new Date("2026-04-30T21:59:59Z"))
      expect(await sweep()).toEqual({ expired_credits: 0, expired_packages: [], more: false })
      await setClock(new Date("2026-04-30T22:00:00Z"))
      expect(await sweep()).toEqual({ expired_credits: 1, expired_packages: [id], more: false })

      expect(await creditOf(id)).toMatchObject({
        available: 0,
        expired: 10,
        value: 450,
        recognized_value: 450,
      })
      expect(await packageOf(id)).toMatchObject({ open_credits: 0, lost_units: 10 })
      expect(await stateOf(id)).toBe("expired")
      const [operation] = await service.listCreditOperations({ kind: "expire" })
      expect(operation?.key).toBe(`expire:${(await creditOf(id)).id}:1`)
    })

    it("takes a batch at a time until nothing is due", async () => {
      await issue([unit(0), unit(1), unit(2)])
      await setClock("4 months")

      expect(await sweep(2)).toMatchObject({ expired_credits: 2, more: true })
      expect(await sweep(2)).toMatchObject({ expired_credits: 1, more: false })
      expect(await sweep(2)).toMatchObject({ expired_credits: 0, more: false })
    })

    it("ends each credit once, however many sweepers run", async () => {
      await issue(Array.from({ length: 8 }, (_, n) => unit(n)))
      await setClock("4 months")

      const swept = await Promise.all([1, 2, 3].map(() => sweep(3)))
      while ((await sweep(3)).more) continue

      expect(swept.every(({ expired_credits }) => expired_credits <= 3)).toBe(true)
      expect(await service.listCreditEntries({ kind: "expire" })).toHaveLength(8)
    })

    it("stands still for a package that is paused, and leaves a waiting one alone", async () => {
      const [paused] = await issue([unit(0), { ...unit(1), pending: true }])
      await sql(
        "update service_package_credit set blocked_until = 'infinity' where client_package_id = ?",
        [paused]
      )
      await setClock("2 years")

      expect(await sweep()).toMatchObject({ expired_credits: 0 })
    })
  })
})
