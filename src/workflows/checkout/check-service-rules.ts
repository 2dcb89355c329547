import type { MedusaContainer } from "@medusajs/framework/types"
import { isOver, localDate } from "../../domain/validity"
import { refuse } from "../../errors/refuse"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import type { SaleLimit } from "../../modules/package-template/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { LimitedUse } from "../../modules/service-credit/limits/take-limited-uses"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadCustomer } from "../services/load-customer"
import { refuseGuest } from "./ask-guest"
import type { CartSnapshot } from "./cart-snapshot"

/**
 * Holds a cart against the shop's rules before it becomes an order: package-only services are paid
 * for by a package, once-per-customer services and limited packages are had no more often than that.
 */
export const checkServiceRules = async (
  container: MedusaContainer,
  cart: CartSnapshot,
  backed: ReadonlyMap<string, number>
): Promise<void> => {
  const variant_ids = [...new Set(cart.items.flatMap((line) => line.variant_id ?? []))]
  const templates: PackageTemplateModuleService = container.resolve(PACKAGE_TEMPLATE_MODULE)
  const limits = await templates.listSaleLimits(variant_ids)

  const packageOnly = new Set(limits.filter((one) => one.package_only).map((one) => one.variant_id))
  const unpaid = cart.items.find(
    (line) => packageOnly.has(line.variant_id ?? "") && backed.get(line.id) !== line.quantity
  )
  // Why no package pays is for the customer to know, and a cart may carry anybody's address: the route
  // that knows who is signed in says more.
  if (unpaid) refuse("package_required", "This service can only be booked with a package.")

  await refusePastSeason(container, limits)

  const uses = limits.flatMap(
    (limit) => limitedUse(limit, quantityOf(cart, limit.variant_id)) ?? []
  )
  if (uses.length) await takePlaces(container, cart, uses)
}

// A season ticket is off sale when its season is over, whoever still has it in a cart.
const refusePastSeason = async (container: MedusaContainer, limits: readonly SaleLimit[]) => {
  const last_days = limits.flatMap(({ valid_until }) => valid_until ?? [])
  if (!last_days.length) return
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const [zone, now] = await Promise.all([credits.retrieveTimeZone(), credits.retrieveNow()])
  if (zone === null) return
  const today = localDate(now, zone)
  if (last_days.some((until) => isOver({ until }, today))) refuse("template_not_on_sale")
}

const limitedUse = (limit: SaleLimit, quantity: number): LimitedUse | null => {
  const { variant_id, template_id, purchase_limit } = limit
  if (limit.once_per_customer) {
    return { kind: "once_per_customer", reference_id: variant_id, quantity, limit: 1 }
  }
  if (template_id === null || purchase_limit === null) return null
  return { kind: "purchase_limit", reference_id: template_id, quantity, limit: purchase_limit }
}

const quantityOf = (cart: CartSnapshot, variant_id: string) =>
  cart.items
    .filter((line) => line.variant_id === variant_id)
    .reduce((total, line) => total + line.quantity, 0)

// Whoever completes it, a route or a payment that came in: a guest is asked to sign in.
const takePlaces = async (container: MedusaContainer, cart: CartSnapshot, uses: LimitedUse[]) => {
  const customer =
    cart.customer_id === null ? null : await loadCustomer(container, cart.customer_id)
  if (!customer?.has_account) return refuseGuest()
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const short = await credits.takeLimitedUses({ cart_id: cart.id, customer, uses })
  if (!short) return
  if (short.kind === "purchase_limit") return refuse("purchase_limit_reached")
  const { quantity, reference_id } = short
  const had = { cart_id: cart.id, customer, variant_ids: [reference_id] }
  const isHad = quantity === 1 || (await credits.listHadOnce(had)).length > 0
  refuse(isHad ? "once_per_customer" : "only_one_allowed")
}
