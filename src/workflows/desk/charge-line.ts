import type { MedusaContainer } from "@medusajs/framework/types"
import { notAllowed } from "../../errors/refuse"
import { allDigits } from "../../domain/money"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { OrderLineState } from "./load-order-line"
import { markLine } from "./mark-line"
import { repriceLine } from "./reprice-line"

/**
 * Lets a line of an order ask what it asked before sessions paid for it; one that asks a price is left. Work
 * that somebody else has brought to its end meanwhile is refused before the order is touched.
 */
export const chargeLine = async (
  container: MedusaContainer,
  line: OrderLineState,
  planned: { operation_id: string }
): Promise<void> => {
  if (line.price.unit_price !== 0n) return
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const paid = await credits.listPackageRedemptions(
    { order_id: line.order.id, order_line_item_id: line.id },
    { order: { created_at: "DESC" } }
  )
  const known = paid.find(({ original_unit_price }) => original_unit_price !== null)
  if (!known) {
    throw notAllowed(
      "What this line asked before is not known. Set its price with an order edit in Medusa, then give the session back."
    )
  }
  const unit_price = allDigits(String(known.original_unit_price))
  const isStill = async () => await credits.assertPlanned(planned)
  await repriceLine(container, line, { unit_price, quantity: line.price.quantity }, isStill)
  await markLine(container, line, null)
}
