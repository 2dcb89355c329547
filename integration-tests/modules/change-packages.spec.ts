import { SYSTEM_ACTOR } from "../../src/domain/actor"
import { ledgerModuleSuite } from "../support/ledger-module"
import { MANAGER, massages, packagesIn, terms } from "../support/packages"
import { refusalsIn } from "../support/refusals"

ledgerModuleSuite((ledger) => {
  const { service, setClock } = ledger
  const { issueOne, packageOf, creditOf, entriesOf } = packagesIn(ledger)
  const manager = { actor: MANAGER }
  beforeEach(async () => await setClock(new Date("2026-05-10T10:00:00Z")))
  const agrees = async () => expect((await service.auditPackages({})).differences).toEqual([])

  const expiresOn = async (id: string) => (await packageOf(id)).expires_on
  const until = (expires_on: string | null, ...ids: string[]) =>
    ids.map((client_package_id) => ({ client_package_id, expires_on }))
  const correct = async (id: string, delta: number, some: object = {}) => {
    const { id: service_credit_id } = await creditOf(id)
    const command = { ...manager, client_package_id: id, service_credit_id, delta, ...some }
    return await service.correctCredit(command)
  }

  describe("one change of several packages", () => {
    afterEach(agrees)

    it("changes those it can and says of each other one why not", async () => {
      const running = await issueOne()
      const cancelled = await issueOne()
      const pending = await issueOne({ pending: true })
      await service.cancelPackages({ ...manager, client_package_ids: [cancelled] })

      const changes = until("2026-12-31", running, cancelled, pending, "cpkg_unknown")
      const { changed, left_alone } = await service.changeExpiry({ ...manager, changes })

      expect(changed).toEqual([{ client_package_id: running, replayed: false }])
      expect(left_alone.map(({ client_package_id, code }) => [client_package_id, code])).toEqual([
        [cancelled, "package_cancelled"],
        [pending, "package_not_active"],
        ["cpkg_unknown", "not_found"],
      ])
      expect([await expiresOn(running), await expiresOn(pending)]).toEqual(["2026-12-31", null])
    })

    it("under one key takes effect once for each, also for those that come later", async () => {
      const [one, two] = [await issueOne(), await issueOne()]
      const first = { ...manager, key: "k", changes: until("2026-12-31", one, two) }
      await service.changeExpiry(first)
      await service.changeExpiry({ ...manager, changes: until("2026-11-30", one) })

      const { changed } = await service.changeExpiry(first)
      expect(changed.map(({ replayed }) => replayed)).toEqual([true, true])
      expect(await expiresOn(one)).toBe("2026-11-30")
    })

    it("at the same moment twice is one change", async () => {
      const id = await issueOne()
      const command = { ...manager, key: "k", changes: [{ client_package_id: id, until: null }] }
      const both = await Promise.all([
        service.freezePackages(command),
        service.freezePackages(command),
      ])
      expect(both.flatMap(({ changed }) => changed.map(({ replayed }) => replayed)).sort()).toEqual(
        [false, true]
      )
      expect(await service.listCreditOperations({ kind: "freeze" })).toHaveLength(1)
    })
  })

  describe("a package that begins with its first use", () => {
    afterEach(agrees)

    const byUse = { terms: terms({ starts: "first_use" }) }

    it("is begun by a correction, and waits again when it is taken back", async () => {
      const id = await issueOne(byUse)
      await correct(id, -1)
      expect(await expiresOn(id)).toBe("2026-08-10")
      await correct(id, 1)
      expect(await packageOf(id)).toMatchObject({ expires_on: null, activated_at: null })
    })

    it("keeps a last day that somebody has chosen", async () => {
      const id = await issueOne(byUse)
      await service.changeExpiry({ ...manager, changes: until("2026-06-15", id) })
      await correct(id, -1)
      expect(await expiresOn(id)).toBe("2026-06-15")
    })
  })

  describe("the value of what is corrected", () => {
    afterEach(agrees)

    // 100.00 over three sessions: 33.34, 33.33, 33.33.
    const thirds = async () => {
      const worth = { value: 10_000n, net_value: 8_403n }
      const credits = [massages({ units: 3, ...worth })]
      return await issueOne({ price: worth.value, net_price: worth.net_value, credits })
    }

    it("is the next part of what is left, and comes back to the cent", async () => {
      const id = await thirds()
      await correct(id, -2)
      await correct(id, 1)
      await correct(id, -2)
      await correct(id, 3)
      expect(await entriesOf(id)).toEqual([
        [1, "issue", 3, 100],
        [2, "correct", 2, 66.67],
        [3, "correct", 1, 33.33],
        [4, "correct", 2, 66.66],
        [5, "correct", 3, 100],
      ])
      expect(await creditOf(id)).toMatchObject({ available: 3, redeemed: 0 })
    })

    it("stays whole through an end, a reinstatement and corrections", async () => {
      const id = await thirds()
      await correct(id, -1)
      await setClock(new Date("2026-09-01T10:00:00Z"))
      await service.expireDue()
      await correct(id, 1)
      expect(await creditOf(id)).toMatchObject({ expired: 3, redeemed: 0 })

      await service.reinstatePackages({ ...manager, changes: until("2026-10-01", id) })
      const credit = await creditOf(id)
      expect(credit).toMatchObject({ available: 3, expired: 0 })
      expect(Number(credit.recognized_value)).toBe(0)
    })
  })

  describe("a package and its owner", () => {
    afterEach(agrees)

    it("takes its credits along, and nobody may change it under another's name meanwhile", async () => {
      const id = await issueOne()
      const ben = { id: "cus_ben", email: "ben@example.com", name: null }
      const moves = [1, 2].map(() =>
        service.assignPackage({ ...manager, client_package_id: id, customer: ben })
      )
      // The second finds the package where it wanted it, which is no refusal but a wish without sense.
      const settled = await Promise.allSettled(moves)
      expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
      expect(await creditOf(id)).toMatchObject({ customer_id: "cus_ben", available: 10 })
      expect(await packageOf(id)).toMatchObject({
        customer_id: "cus_ben",
        search_text: "ben@example.com 10 massages",
      })
    })

    it("meets every other change without a knot", async () => {
      const id = await issueOne()
      const ben = { id: "cus_ben", email: null, name: "Ben" }
      const refusals = await refusalsIn([
        service.assignPackage({ ...manager, client_package_id: id, customer: ben }),
        correct(id, -1),
        service.freezePackages({ ...manager, changes: [{ client_package_id: id, until: null }] }),
        service.changeExpiry({ ...manager, changes: until("2026-12-31", id) }),
        service.writeNote({ ...manager, client_package_id: id, kind: "other", text: "x" }),
        service.revokeUnits({
          actor: SYSTEM_ACTOR,
          client_package_id: id,
          credits: [{ service_credit_id: (await creditOf(id)).id, units: 2 }],
        }),
      ])
      expect(refusals).toEqual([])
      expect(await creditOf(id)).toMatchObject({ available: 7, redeemed: 1, revoked: 2 })
      expect(await packageOf(id)).toMatchObject({ customer_id: "cus_ben", notes_count: 1 })
    })
  })
})
