import { setTimeout as wait } from "node:timers/promises"
import { MedusaError } from "@medusajs/framework/utils"
import { aLine, checkoutsIn } from "../support/ledger-carts"
import { ledgerModuleSuite } from "../support/ledger-module"
import { MANAGER, packagesIn } from "../support/packages"

/** A customer's package with one booking behind her and one session held in a cart. */
type Scene = { customer_id: string; package_id: string; credit_id: string; redemption_id: string }

ledgerModuleSuite((ledger) => {
  const { service, inTransaction, setClock } = ledger
  const { issueOne, creditOf } = packagesIn(ledger)
  const { book, reconcile } = checkoutsIn(ledger)

  let carts = 0
  const COMMANDS: Record<string, (scene: Scene) => Promise<unknown>> = {
    hold: async ({ customer_id }) => {
      const id = `of ${customer_id}, number ${(carts += 1)}`
      return await reconcile({ cart_id: `cart ${id}`, customer_id, lines: [aLine({ id })] })
    },
    redeem: async ({ package_id: client_package_id }) =>
      await service.useSessions({
        ...{ actor: MANAGER, client_package_id, request: {}, service_credit_id: null },
        ...{ service: aLine().service, service_title: "Massage 60", quantity: 1 },
        ...{ booking: null, note: null, may_post_late: false },
      }),
    restore: async ({ redemption_id }) =>
      await service.giveBackSessions({
        ...{ actor: MANAGER, redemption_id, policy: "always", may_correct: true },
      }),
    correct: async ({ package_id: client_package_id, credit_id: service_credit_id }) =>
      await service.correctCredit({
        ...{ actor: MANAGER, client_package_id, service_credit_id, delta: -1 },
      }),
    cancel: async ({ package_id }) =>
      await service.cancelPackages({ actor: MANAGER, client_package_ids: [package_id] }),
    freeze: async ({ package_id: client_package_id }) =>
      await service.freezePackages({
        actor: MANAGER,
        changes: [{ client_package_id, until: null }],
      }),
    assign: async ({ package_id: client_package_id }) =>
      await service.assignPackage({
        ...{ actor: MANAGER, client_package_id },
        customer: { id: "cus_ben", email: null, name: "Ben" },
      }),
    expire: async () => await service.expireDue({}),
  }
  const names = Object.keys(COMMANDS)
  const pairs = names.flatMap((one, n) => names.slice(n).map((other) => [one, other] as const))

  const prepare = async (customer_id: string, isHeld: boolean): Promise<Scene> => {
    const package_id = await issueOne({ customer_id })
    const { id: credit_id } = await creditOf(package_id)
    const paid = { cart_id: `paid ${customer_id}`, customer_id }
    await book(paid, `order ${customer_id}`)
    const lines = [aLine({ id: `open ${customer_id}` })]
    if (isHeld) await reconcile({ cart_id: `open ${customer_id}`, customer_id, lines })
    const [redemption] = await service.listPackageRedemptions({
      client_package_id: package_id,
      order_id: `order ${customer_id}`,
    })
    return { customer_id, package_id, credit_id, redemption_id: String(redemption?.id) }
  }

  /** Holds the credit's row until both commands wait for it, and lets them go at the same moment. */
  const atOnce = async (scene: Scene, commands: readonly (() => Promise<unknown>)[]) => {
    let letGo = false
    const stranger = inTransaction(async (run) => {
      await run("select 1 from service_package_credit where id = ? for no key update", [
        scene.credit_id,
      ])
      while (!letGo) await wait(5)
    })
    await wait(20)
    const begun = Promise.allSettled(commands.map((command) => command()))
    await wait(60)
    letGo = true
    await stranger
    return await begun
  }

  const isExpectedNo = (reason: unknown) =>
    reason instanceof MedusaError &&
    [MedusaError.Types.NOT_ALLOWED, MedusaError.Types.INVALID_DATA].includes(reason.type) &&
    // What a deadlock would end in when trying again did not help.
    reason.code !== "changed_meanwhile"

  describe("two commands on one credit at the same moment", () => {
    it.each(pairs)("%s and %s: nothing is lost, and nobody hears of the other", async (...pair) => {
      for (const [n, order] of [pair, [...pair].reverse(), pair].entries()) {
        // A package of which a cart holds something moves to nobody.
        const isHeld = !pair.includes("assign")
        const scene = await prepare(`cus_${pair.join("_")}_${n}`, isHeld)
        if (pair.includes("expire")) await setClock("4 months")
        const work = order.map((name) => async () => await COMMANDS[name]?.(scene))

        const outcomes = await atOnce(scene, work)

        const reasons = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []))
        expect(reasons.filter((reason) => !isExpectedNo(reason))).toEqual([])
        const { granted, ...units } = await creditOf(scene.package_id)
        const { available, held, redeemed, forfeited, expired, revoked, transferred } = units
        expect(available + held + redeemed + forfeited + expired + revoked + transferred).toBe(
          granted
        )
        await setClock(null)
      }
      expect(await service.auditPackages({})).toMatchObject({ ok: true, differences: [] })
    })
  })
})
