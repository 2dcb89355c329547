import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { ChangedCart } from "./reconcile-changed-cart"

const creditsOf = (container: MedusaContainer): ServiceCreditModuleService =>
  container.resolve(SERVICE_CREDIT_MODULE)

const ownerOf = async (container: MedusaContainer, cart_id: string): Promise<string | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["id", "customer_id"]
  const { data } = await query.graph({ entity: "cart", fields, filters: { id: cart_id } })
  const [cart]: { customer_id: string | null }[] = data
  return cart?.customer_id ?? null
}

/**
 * Before a request changes a cart: who was seen signed in on it is forgotten when it is somebody else
 * who changes it. What a stranger adds, Medusa's event must not pay for.
 */
export const beforeVisit = async (
  container: MedusaContainer,
  { cart_id, actor_id }: ChangedCart
): Promise<void> => {
  if (!creditsOf(container).getOptions().auto_apply) return
  await creditsOf(container).forgetSignedIn({ cart_id, customer_id: actor_id })
}

/** After a request: keeps who is signed in, where the cart is her own. */
export const afterVisit = async (
  container: MedusaContainer,
  { cart_id, actor_id }: ChangedCart
): Promise<void> => {
  if (actor_id === null || !creditsOf(container).getOptions().auto_apply) return
  if ((await ownerOf(container, cart_id)) !== actor_id) return
  await creditsOf(container).seeSignedIn({ cart_id, customer_id: actor_id })
}

/**
 * The customer for whom a cart is covered that changed without a request of hers: whom the plugin itself
 * saw signed in on it, as long as it is still hers. Never the cart's `customer_id` alone: a typed address
 * gives an anonymous cart the account behind it.
 */
export const visitorOf = async (
  container: MedusaContainer,
  cart_id: string
): Promise<string | null> => {
  const customer_id = await creditsOf(container).retrieveSignedIn(cart_id)
  if (customer_id === null) return null
  const owner = await ownerOf(container, cart_id)
  if (owner === customer_id) return customer_id
  await creditsOf(container).forgetSignedIn({ cart_id, customer_id: owner })
  return null
}
