import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createOrderWorkflow, updateOrderTaxLinesWorkflow } from "@medusajs/medusa/core-flows"
import { unexpected } from "../../errors/refuse"
import type { SalePlan } from "../../modules/service-credit/selling/sale-plan"
import { saleMark } from "../issuing/sale-mark"

const hasOrder = async (container: MedusaContainer, id: string): Promise<boolean> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id"], filters: { id } })
  return data.length > 0
}

const orderOf = ({ order, package: sold }: SalePlan, operation_id: string) => ({
  id: order.id,
  region_id: order.region_id,
  currency_code: sold.currency_code,
  // Medusa takes the e-mail from the customer; named here it might make another customer.
  customer_id: sold.customer_id,
  shipping_address: { ...order.address },
  billing_address: { ...order.address },
  metadata: saleMark(operation_id),
  items: [
    {
      title: sold.title,
      ...(order.variant_id !== null && { variant_id: order.variant_id }),
      quantity: 1,
      unit_price: Number(order.unit_price),
      ...(order.compare_at_unit_price !== null && {
        compare_at_unit_price: Number(order.compare_at_unit_price),
      }),
      is_tax_inclusive: order.is_tax_inclusive,
      // The price was agreed on: no promotion may change it.
      is_discountable: false,
      requires_shipping: false,
    },
  ],
})

/**
 * Writes the order of a sale, once: its id is part of the plan, so a second order cannot be. One that
 * was written by a call which did not get to its taxes gets them now.
 */
export const writeSaleOrder = async (
  container: MedusaContainer,
  plan: SalePlan,
  operation_id: string
): Promise<void> => {
  const { id } = plan.order
  if (await hasOrder(container, id)) {
    await updateOrderTaxLinesWorkflow(container).run({ input: { order_id: id } })
    return
  }
  const input = orderOf(plan, operation_id)
  const { result } = await createOrderWorkflow(container).run({ input })
  if (result.id !== id) throw unexpected(`an order was written as ${result.id} instead of ${id}`)
}
