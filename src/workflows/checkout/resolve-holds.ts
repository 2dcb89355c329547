import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SYSTEM_ACTOR } from "../../domain/actor"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { readSnapshot } from "./cart-snapshot"
import { findUnlinkedOrder } from "./find-unlinked-order"
import { reconcileCart } from "./run-reconcile"
import { syncOrderRedemptionsWorkflow } from "./sync-order-redemptions"
import { reasonOf } from "../reason-of"

/** What a round of the resolver did, and the carts it could not settle, with the reason. */
export type ResolvedHolds = { posted: string[]; released: string[]; failed: Record<string, string> }

const BATCH = 200

/**
 * Settles what events missed by one question: does this cart have an order? With one its units are
 * redeemed, without one a hold that is due or half released lets go. Safe to run in many processes
 * at once; a cart that cannot be settled now is left for the next round.
 */
export const resolveHolds = async (container: MedusaContainer): Promise<ResolvedHolds> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const done: ResolvedHolds = { posted: [], released: [], failed: {} }
  const due = await credits.listHoldsToResolve(BATCH)
  const orders = await ordersOf(
    container,
    due.map((hold) => hold.cart_id)
  )
  for (const { cart_id, let_go } of due) {
    try {
      const order_id = orders.get(cart_id) ?? (await findUnlinkedOrder(container, cart_id))
      if (order_id) {
        await syncOrderRedemptionsWorkflow(container).run({ input: { order_id, cart_id } })
        done.posted.push(cart_id)
      } else if (let_go) {
        await letGo(container, cart_id)
        done.released.push(cart_id)
      }
    } catch (error) {
      // One broken cart must not keep the units of all the others.
      done.failed[cart_id] = reasonOf(error)
      logger.warn(`service-packages: cart ${cart_id} could not be settled: ${reasonOf(error)}`)
    }
  }
  return done
}

// A cart that a shop has deleted has no lines to price; its units come back all the same.
const letGo = async (container: MedusaContainer, cart_id: string) => {
  if (await readSnapshot(container, cart_id)) {
    await reconcileCart(container, { cart_id, intent: "release" })
    return
  }
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const of_cart = { actor: SYSTEM_ACTOR, cart_id }
  const nobody = { customer_id: null, lines: [], hold_minutes: 1 }
  const held = await credits.holdCart({ ...of_cart, ...nobody, mode: "release" })
  if (held.status === "releasing") {
    await credits.releaseSurplus({ ...of_cart, surplus: held.surplus })
  }
}

const ordersOf = async (container: MedusaContainer, cart_ids: string[]) => {
  if (!cart_ids.length) return new Map<string, string>()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_cart",
    fields: ["cart_id", "order_id"],
    filters: { cart_id: cart_ids },
  })
  const links = data as { cart_id: string; order_id: string }[]
  return new Map(links.map((link) => [link.cart_id, link.order_id]))
}
