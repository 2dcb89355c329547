import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createOrderWorkflow } from "@medusajs/medusa/core-flows"

/** Writes the next order of a subscription as many a recipe does: each line with all that stood in it. */
export const renew = async (container: MedusaContainer, order_id: string) => {
  const order = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(order_id, { relations: ["items"] })
  const items = (order.items ?? []).map(({ title, variant_id, quantity, unit_price, ...line }) => ({
    ...{ title, variant_id: variant_id ?? undefined, quantity, unit_price },
    compare_at_unit_price: line.compare_at_unit_price ?? undefined,
    metadata: line.metadata ?? undefined,
  }))
  const { region_id, customer_id, email, currency_code, sales_channel_id } = order
  const { result } = await createOrderWorkflow(container).run({
    input: { region_id, customer_id, email, currency_code, sales_channel_id, items },
  })
  return result
}
