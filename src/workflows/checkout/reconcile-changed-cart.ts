import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { reconcileCart } from "./run-reconcile"

/**
 * Brings a cart in line after somebody changed it, and covers what a signed-in owner added. One
 * indexed question first: in a shop and a cart without credits nothing else happens.
 */
export const reconcileChangedCart = async (
  container: MedusaContainer,
  { cart_id, actor_id }: { cart_id: string; actor_id: string | null }
): Promise<{ changed: boolean }> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { has_hold, has_credit } = await credits.retrieveCartStake({
    cart_id,
    customer_id: actor_id,
  })
  const covers = has_credit && credits.getOptions().auto_apply
  if (!has_hold && !covers) return { changed: false }
  return await reconcileCart(container, { cart_id, actor_id, intent: covers ? "auto" : "sync" })
}
