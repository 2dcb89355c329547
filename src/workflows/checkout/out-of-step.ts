import type { MedusaContainer } from "@medusajs/framework/types"
import { isInStep, lineKeyOf } from "../../domain/cart"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { readSnapshot, type SnapshotLine } from "./cart-snapshot"

/**
 * Whether an open cart's lines say something else than what its credits pay: a statement failed after
 * others had gone through, or a process ended between them. For a cart that credits never had to do
 * with this is one look into an index.
 */
export const isOutOfStep = async (
  container: MedusaContainer,
  cart_id: string
): Promise<boolean> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const standing = await credits.retrieveCartStanding(cart_id)
  if (!standing || standing.state === "ended") return false
  const cart = await readSnapshot(container, cart_id)
  if (!cart || cart.completed_at) return false
  if (standing.state === "releasing") return true
  const { held, ever, customer_id } = standing
  if (held.length && customer_id !== cart.customer_id) return true
  return !isInStep(cart.items.map(toStanding), { held, ever: new Set(ever) })
}

const toStanding = ({ id, variant_id, quantity, ...line }: SnapshotLine) => ({
  id,
  variant_id,
  quantity,
  is_free: line.unit_price === 0,
  is_custom_price: line.is_custom_price,
  line_key: lineKeyOf(line.metadata),
})
