import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { AffirmedHold } from "../../modules/service-credit/commands/affirm-hold"
import { refuse } from "../../modules/service-credit/refuse"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { hasOrder, type CartSnapshot, type SnapshotLine } from "./cart-snapshot"
import { checkServiceRules } from "./check-service-rules"
import { isForgedFree } from "./forged-line"

/**
 * The last look before an order is made of a cart: every line that credits pay for is backed by a
 * live hold of the cart's own customer, unit by unit, and every service rule is kept. Marks the hold,
 * so that nobody reclaims it for five minutes. A cart that already is an order passes.
 */
export const assertCartCredits = async (
  container: MedusaContainer,
  cart: CartSnapshot
): Promise<void> => {
  if (cart.completed_at) return
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const hold = await credits.affirmHold(cart.id)
  const backed = backedQuantities(cart, hold)
  const unbacked = cart.items.filter((line) => line.unit_price === 0 || isMarked(line))
  for (const line of unbacked) {
    if (backed.get(line.id) === line.quantity && line.unit_price === 0) continue
    if (!(await isForgedFree(container, cart, line))) continue
    if (await hasOrder(container, cart.id)) return
    refuse("credits_no_longer_held")
  }
  await checkServiceRules(container, cart, backed)
}

/**
 * Takes back what `assertCartCredits` marked and took, after a completion that came to nothing. Of a
 * cart that is an order by now everything stays as it is: its repeated completion may fail too.
 */
export const withdrawCartCredits = async (
  container: MedusaContainer,
  cart_id: string
): Promise<void> => {
  if (await hasOrder(container, cart_id)) return
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  await credits.withdrawAffirmation(cart_id)
}

/** True for a line the plugin, or somebody who copies it, has marked as covered. */
export const isMarked = (line: SnapshotLine): boolean => Boolean(line.metadata?.service_packages)

const backedQuantities = (cart: CartSnapshot, hold: AffirmedHold): Map<string, number> => {
  const backed = new Map<string, number>()
  if (!hold || hold.customer_id !== cart.customer_id) return backed
  for (const { line_item_id, variant_id, quantity } of hold.lines) {
    const line = cart.items.find((one) => one.id === line_item_id)
    if (line?.variant_id === variant_id) {
      backed.set(line_item_id, (backed.get(line_item_id) ?? 0) + quantity)
    }
  }
  return backed
}
