import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { reconcileCart } from "./run-reconcile"

/** Lets a cart's credits go when it is about to move to another region; answers whether it did. */
export const uncoverForRegion = async (
  container: MedusaContainer,
  cart_id: string,
  region_id: string
): Promise<boolean> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { was_covered } = await credits.retrieveCartRelevance({ cart_id, customer_id: null })
  if (!was_covered) return false
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["region_id"],
    filters: { id: cart_id },
  })
  const [cart] = data as { region_id: string | null }[]
  if (!cart || cart.region_id === region_id) return false
  await reconcileCart(container, { cart_id, intent: "release" })
  return true
}
