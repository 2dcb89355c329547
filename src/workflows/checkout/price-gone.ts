import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, PaymentSessionStatus } from "@medusajs/framework/utils"
import { refuse } from "../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"

type CartRow = {
  completed_at: string | null
  total: number
  items: { id: string; unit_price: number }[]
  payment_collection: { payment_sessions: { status: string }[] } | null
}

const FIELDS = [
  "completed_at",
  "total",
  "items.id",
  "items.unit_price",
  "payment_collection.payment_sessions.status",
]
const NO_PAYMENT: readonly string[] = [PaymentSessionStatus.ERROR, PaymentSessionStatus.CANCELED]

/**
 * Refuses a completion that counts on a price which is gone: the cart was out of step and has just been
 * brought in line, or credits once paid for a line, were given back meanwhile, and nothing pays for it
 * now. Medusa alone would only miss a payment.
 */
export const assertPriceStands = async (
  container: MedusaContainer,
  cart_id: string,
  healed: boolean
): Promise<void> => {
  if (healed) {
    const cart = await readCart(container, cart_id)
    if (cart && cart.total > 0 && !isBeingPaid(cart)) refuse("credits_no_longer_held")
    return
  }
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const parts = await credits.listCartRedemptions(cart_id)
  const lost = parts.filter((part) => part.units_held === 0 && part.units_released > 0)
  if (!lost.length) return
  const { declined_all, declined_lines } = await credits.retrieveCartPreference(cart_id)
  // Who took the credits off herself knows the price.
  if (declined_all || Object.keys(declined_lines).length) return

  const cart = await readCart(container, cart_id)
  if (!cart || cart.completed_at || cart.total <= 0 || isBeingPaid(cart)) return
  const asksAgain = (id: string) => cart.items.some((line) => line.id === id && line.unit_price > 0)
  if (lost.some((part) => asksAgain(part.line_item_id))) refuse("credits_no_longer_held")
}

const readCart = async (container: MedusaContainer, cart_id: string) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: FIELDS, filters: { id: cart_id } })
  const [cart]: CartRow[] = data
  return cart
}

const isBeingPaid = ({ payment_collection }: CartRow) =>
  payment_collection?.payment_sessions.some(({ status }) => !NO_PAYMENT.includes(status)) ?? false
