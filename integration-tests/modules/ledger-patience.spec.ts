import { setTimeout as wait } from "node:timers/promises"
import { everythingIn } from "../support/attacks"
import { aCart, aLine, checkoutsIn, coversOf } from "../support/ledger-carts"
import { ledgerModuleSuite } from "../support/ledger-module"
import { MANAGER, packagesIn } from "../support/packages"
import { refusalsIn } from "../support/refusals"

ledgerModuleSuite((ledger) => {
  const { service, sql, inTransaction } = ledger
  const { issueOne, creditOf } = packagesIn(ledger)
  const { reconcile } = checkoutsIn(ledger)

  const holdIn = async (cart: number, quantity = 1) =>
    await reconcile({ cart_id: `cart_${cart}`, lines: [aLine({ quantity })] })
  const revokeOne = async (id: string, service_credit_id: string) =>
    await service.revokeUnits({
      ...{ actor: MANAGER, key: "desk-7", client_package_id: id },
      credits: [{ service_credit_id, units: 1 }],
    })
  const cancelPackage = async (id: string) =>
    await service.cancelPackages({ actor: MANAGER, client_package_ids: [id] })

  describe("a row that a stranger has locked", () => {
    it("costs a few seconds of patience, then a refusal, and leaves nothing behind", async () => {
      const id = await issueOne()
      const { id: credit } = await creditOf(id)
      await holdIn(1)
      const before = await everythingIn(sql)
      let letGo = false
      const stranger = inTransaction(async (run) => {
        await run("select 1 from service_package_credit for update")
        while (!letGo) await wait(50)
      })
      await wait(200)

      const started = performance.now()
      const refused = await refusalsIn([
        holdIn(2),
        holdIn(1, 3),
        revokeOne(id, credit),
        cancelPackage(id),
      ])
      const seconds = (performance.now() - started) / 1000
      letGo = true
      await stranger

      expect(refused).toEqual(refused.map(() => "changed_meanwhile"))
      expect(refused).toHaveLength(4)
      expect(seconds).toBeGreaterThan(3)
      expect(seconds).toBeLessThan(45)
      expect(await everythingIn(sql)).toEqual(before)
      await revokeOne(id, credit)
      expect(await creditOf(id)).toMatchObject({ available: 8, held: 1, revoked: 1 })
    })

    it("is waited for when it is let go in time", async () => {
      const id = await issueOne()
      const stranger = inTransaction(async (run) => {
        await run("select 1 from service_package_credit for update")
        await wait(1_000)
      })
      await wait(200)

      const result = await service.holdCart(aCart())
      await stranger

      expect(coversOf(result)).toHaveLength(1)
      expect(await creditOf(id)).toMatchObject({ available: 9, held: 1 })
    })
  })
})
