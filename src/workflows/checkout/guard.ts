import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { refuse } from "../../errors/refuse"
import { splitBookings } from "../../domain/cart"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { AffirmedHold } from "../../modules/service-credit/checkout/affirm-hold"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { assertSeats } from "./assert-seats"
import { hasOrder, type CartSnapshot } from "./cart-snapshot"
import { checkServiceRules } from "./check-service-rules"
import { findUnlinkedOrder } from "./find-unlinked-order"
import { isForgedFree } from "./forged-line"
import { seatedLines } from "./seated-cart"

/**
 * The last look before an order is made of a cart: every line that credits pay for is backed by a
 * live hold of the cart's own customer, unit by unit, and every service rule is kept. Marks the hold,
 * so that nobody reclaims it for five minutes. A cart that already is an order passes; a completion that has read
 * whether it is one says so, for what it does not know it would make a second order of.
 */
export const assertCartCredits = async (
  container: MedusaContainer,
  cart: CartSnapshot,
  knows_order?: boolean
): Promise<void> => {
  if (knows_order) return
  const isOrder = async () => knows_order ?? (await hasOrder(container, cart.id))
  if (cart.completed_at && (await isOrder())) return
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const hold = await credits.affirmHold(cart.id)
  if (hold?.earlier) {
    if (await isOrder()) return
    await refuseSecondOrder(container, cart.id, hold.earlier)
  }
  const backed = backedQuantities(cart, hold)
  // A line that asks its price is paid for, whatever mark it bears.
  const free = cart.items.filter((line) => line.unit_price === 0)
  for (const line of free) {
    if (backed.get(line.id) === line.quantity) continue
    if (!(await isForgedFree(container, cart, line))) continue
    if (await isOrder()) return
    refuse("credits_no_longer_held")
  }
  await checkServiceRules(container, cart, backed)
  await assertSeats(
    container,
    cart.sales_channel_id,
    splitBookings(seatedLines(cart), new Set(backed.keys()))
  )
}

/**
 * Takes back what `assertCartCredits` marked and took, after a completion that came to nothing. Of a
 * cart that is an order by now everything stays as it is: its repeated completion may fail too.
 *
 * @example
 * await withdrawCartCredits(container, "cart_01")
 */
export const withdrawCartCredits = async (
  container: MedusaContainer,
  cart_id: string
): Promise<void> => {
  if (await becameOrder(container, cart_id)) return
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  await credits.withdrawAffirmation(cart_id)
}

/** Whether a refusal says that another completion is at work on the cart: what it marked stays marked. */
export const isAnothers = (error: unknown): boolean =>
  error instanceof MedusaError && error.code === "credits_in_checkout"

// Servers that share no locks complete a cart at the same time, and one that died may have written its
// order: either way a second order would find nothing left that pays for it.
const refuseSecondOrder = async (
  container: MedusaContainer,
  cart_id: string,
  earlier: "running" | "over"
) => {
  if (earlier === "running" || (await findUnlinkedOrder(container, cart_id))) {
    refuse("credits_in_checkout")
  }
}

// Medusa knows the order of a cart, or died before it noted it.
const becameOrder = async (container: MedusaContainer, cart_id: string): Promise<boolean> =>
  (await hasOrder(container, cart_id)) || (await findUnlinkedOrder(container, cart_id)) !== null

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
