import { issuePackages } from "../../src/modules/service-credit/issuing/issue-packages"
import type { NewPackage } from "../../src/modules/service-credit/issuing/new-package"
import type { Sql } from "../../src/modules/service-credit/ledger/sql"
import { ledgerModuleSuite } from "../support/ledger-module"
import {
  BERLIN,
  MANAGER,
  massages,
  packagesIn,
  SYSTEM_ACTOR,
  tenMassages,
  terms,
  unit,
} from "../support/packages"

ledgerModuleSuite((ledger) => {
  const { service, sql, inTransaction, setClock } = ledger
  const { issue, issueOne, packageOf, entriesOf, stateOf } = packagesIn(ledger)

  describe("a package that is issued", () => {
    it("begins on the shop's calendar day and ends with the last day of its months", async () => {
      await setClock(new Date("2026-01-30T23:30:00Z"))

      const sold = await packageOf(await issueOne())

      expect(sold).toMatchObject({
        starts_on: "2026-01-31",
        starts_at: new Date("2026-01-30T23:00:00Z"),
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
})
