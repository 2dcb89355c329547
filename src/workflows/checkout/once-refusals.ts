import type { MedusaContainer } from "@medusajs/framework/types"
import type { CartLine } from "../../domain/cart"
import { refusal, type Refusal } from "../../domain/refusals"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadCustomer } from "../services/load-customer"
import type { CartState } from "./cart-state"

/**
 * Says of services that each customer may have once that she has had it, or that more than one is in
 * her cart. A place is taken when a cart is completed; to tell earlier saves her the way there.
 */
export const onceRefusals = async (
  container: MedusaContainer,
  cart: CartState,
  customer_id: string | null,
  rules: readonly { variant_id: string; once_per_customer: boolean }[]
): Promise<Map<string | null, Refusal>> => {
  const once = rules.filter((rule) => rule.once_per_customer).map((rule) => rule.variant_id)
  if (!once.length || customer_id === null) return new Map()
  const customer = await loadCustomer(container, customer_id)
  if (!customer) return new Map()
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const had = await credits.listHadOnce({ cart_id: cart.id, customer, variant_ids: once })
  const twice = once.filter((variant_id) => quantityOf(cart.lines, variant_id) > 1)
  return new Map([
    ...twice.map((id) => [id, refusal("only_one_allowed")] as const),
    // Leaving one in the cart would not help whoever has had it.
    ...had.map((id) => [id, refusal("once_per_customer")] as const),
  ])
}

const quantityOf = (lines: readonly CartLine[], variant_id: string) =>
  lines
    .filter((line) => line.variant_id === variant_id)
    .reduce((total, line) => total + line.quantity, 0)
