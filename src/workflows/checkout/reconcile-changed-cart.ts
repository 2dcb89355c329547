import type { MedusaContainer } from "@medusajs/framework/types"
import { isNo } from "../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { CartRelevance } from "../../modules/service-credit/checkout/cart-relevance"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { reconcileAndReclaim } from "./reclaim-holds"
import { reconcileCart } from "./run-reconcile"

/** A cart that somebody changed, and who is signed in. */
export type ChangedCart = { cart_id: string; actor_id: string | null }

/** Whether credits have anything to do with a cart: one indexed question, which every cart change begins with. */
export const findCartRelevance = async (
  container: MedusaContainer,
  { cart_id, actor_id }: ChangedCart
): Promise<CartRelevance> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  return await credits.retrieveCartRelevance({ cart_id, customer_id: actor_id })
}

/**
 * Brings a changed cart in line with what credits have to do with it, and covers what a signed-in owner added;
 * in a shop and a cart without credits nothing happens. Answers whether the cart may look otherwise
 * than before: of two callers that hear of one change the second finds nothing left to do, and has
 * seen the cart from before it all the same. What fails by chance, on a full disk or a cut connection, is
 * tried once more.
 */
export const reconcileWhereRelevant = async (
  container: MedusaContainer,
  cart: ChangedCart,
  relevance: CartRelevance
): Promise<{ changed: boolean }> => {
  const once = async () => await reconcile(container, cart, relevance)
  const { changed } = await once().catch(async (error: unknown) => {
    if (isNo(error)) throw error
    return await once()
  })
  return { changed: changed || relevance.was_covered }
}

/** Asks what credits have to do with a changed cart and brings it in line. */
export const reconcileChangedCart = async (
  container: MedusaContainer,
  cart: ChangedCart
): Promise<{ changed: boolean }> =>
  await reconcileWhereRelevant(container, cart, await findCartRelevance(container, cart))

const reconcile = async (
  container: MedusaContainer,
  { cart_id, actor_id }: ChangedCart,
  { was_covered, has_credit, has_reclaimable }: CartRelevance
): Promise<{ changed: boolean }> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  if (actor_id !== null && credits.getOptions().auto_apply) {
    const input = { cart_id, actor_id, intent: "auto" as const }
    if (has_reclaimable) return await reconcileAndReclaim(container, input, false)
    // What this cart holds may be worth more on another line of it.
    if (has_credit || was_covered) return await reconcileCart(container, input)
  }
  if (!was_covered) return { changed: false }
  return await reconcileCart(container, { cart_id, actor_id, intent: "sync" })
}
