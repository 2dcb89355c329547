import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import { refuse } from "../../errors/refuse"

type CartRow = {
  customer_id: string | null
  completed_at: string | Date | null
  items: { variant_id: string | null }[]
}

/** Asks a guest to sign in for what each customer may have only so often. */
export const refuseGuest = (): never =>
  refuse("sign_in_required", "Sign in to book this: each customer can have it only so often.")

/**
 * Asks whoever completes a cart without being signed in as its customer to sign in, or to take it into
 * the account where that is done, when it holds something that each customer may have only so often: whether the person behind its address had it
 * before is not for a stranger to learn.
 */
export const askGuestToSignIn = async (
  container: MedusaContainer,
  { cart_id, actor_id }: { cart_id: string; actor_id: string | null }
): Promise<void> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["id", "customer_id", "completed_at", "items.variant_id"]
  const { data } = await query.graph({ entity: "cart", fields, filters: { id: cart_id } })
  const [cart]: CartRow[] = data
  if (!cart || cart.completed_at || (actor_id !== null && cart.customer_id === actor_id)) return
  const variant_ids = [...new Set(cart.items.flatMap(({ variant_id }) => variant_id ?? []))]
  const templates: PackageTemplateModuleService = container.resolve(PACKAGE_TEMPLATE_MODULE)
  const limits = await templates.listSaleLimits(variant_ids)
  const perCustomer = limits.some((one) => one.once_per_customer || one.purchase_limit !== null)
  if (!perCustomer) return
  if (actor_id !== null) refuse("cart_not_yours")
  refuseGuest()
}
