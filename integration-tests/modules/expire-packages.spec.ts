import { ledgerModuleSuite } from "../support/ledger-module"
import { packagesIn, unit } from "../support/packages"

ledgerModuleSuite((ledger) => {
  const { service, sql, setClock } = ledger
  const { issue, issueOne, packageOf, creditOf, stateOf } = packagesIn(ledger)

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
