import { affirmHold } from "../../src/modules/service-credit/checkout/affirm-hold"
import { holdCart } from "../../src/modules/service-credit/checkout/hold-cart"
import { aCart } from "../support/ledger-carts"
import { ledgerModuleSuite } from "../support/ledger-module"
import { MANAGER, packagesIn, SYSTEM_ACTOR } from "../support/packages"

ledgerModuleSuite((ledger) => {
  const { service, inTransaction, setClock } = ledger
  const { issueOne, packageOf, creditOf, entriesOf, stateOf } = packagesIn(ledger)

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
          { starts_at: new Date("2026-02-09T23:00:00Z"), blocked_until: null, available: 10 },
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

    it("owes what goes back as store credit until it has reached the account", async () => {
      const id = await issueOne({ paid_amount: 45_000n })
      const refund = { method: "store_credit" as const, amount: 45 }
      const prices = { by_variant: new Map(), per_unit: [null] }

      const command = { actor: MANAGER, client_package_id: id, refund, prices, key: "ends" }
      await service.cancelPackage(command)

      const owed = async () => await service.listPlannedWork({ kinds: ["cancel"], order_id: "" })
      const input = { client_package_id: id, payout: true }
      expect(await owed()).toMatchObject([{ kind: "cancel", key: "ends", input }])
      await service.forgetPayout({ client_package_id: id })
      expect(await owed()).toEqual([])
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
        await holdCart(run, aCart())
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

      const looked = { actor: MANAGER, client_package_id: id, reason: "gift", revoke: null }
      await service.resolveAttention(looked)
      expect(await packageOf(id)).toMatchObject({ attention_code: null, attention_since: null })
      const [kept] = await service.listCreditOperations({ kind: "resolve_attention" })
      expect(kept).toMatchObject({ actor_name: "Max Merz", reason: "gift" })
    })
  })
})
