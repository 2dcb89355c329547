import type { MedusaContainer } from "@medusajs/framework/types"
import type { SeatedLine } from "../../domain/cart"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { readSnapshot, type CartSnapshot } from "./cart-snapshot"

/** A cart's lines as they take seats, and which of them credits pay for. */
export type SeatedCart = {
  sales_channel_id: string | null
  lines: SeatedLine[]
  covered: ReadonlySet<string>
}

/** Sees the lines of a cart as they take seats. */
export const seatedLines = ({ items }: CartSnapshot): SeatedLine[] =>
  items.map((line) => ({ ...line, metadata: line.metadata ?? {} }))

/** Reads a cart whose seats credits may have split over lines; null where they pay for nothing in it. */
export const readSeatedCart = async (
  container: MedusaContainer,
  cart_id: string
): Promise<SeatedCart | null> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const parts = await credits.listCartRedemptions(cart_id)
  const held = parts.filter(({ units_held }) => units_held > 0)
  const cart = held.length ? await readSnapshot(container, cart_id) : null
  if (!cart) return null
  return {
    sales_channel_id: cart.sales_channel_id,
    lines: seatedLines(cart),
    covered: new Set(held.map(({ line_item_id }) => line_item_id)),
  }
}
