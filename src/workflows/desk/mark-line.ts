import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { LINE_MARK } from "../../domain/cart"
import type { OrderLineState } from "./load-order-line"

/**
 * Notes on a line of an order which session pays for it, as it is noted on one that a cart covered, so that
 * whoever copies the line copies that with it; null takes the note off. An edited order answers with what
 * its version of the line says, any other with what the line itself says.
 */
export const markLine = async (
  container: MedusaContainer,
  { id, metadata: own }: OrderLineState,
  redemption_id: string | null
): Promise<void> => {
  const orders = container.resolve(Modules.ORDER)
  const metadata = redemption_id === null ? own : { ...own, [LINE_MARK]: { line: redemption_id } }
  await orders.updateOrderLineItems(id, { metadata })
  await orders.updateOrderItem([{ selector: { item_id: id }, data: { metadata } }])
}
