import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const FIELDS = [
  ...["id", "display_id", "status", "is_draft_order", "customer_id", "currency_code", "total"],
  ...["summary.*", "items.*", "items.detail.*"],
]

/**
 * An order as Medusa has it now. `summary.pending_difference` says what is still to be paid; below zero
 * it is owed to the customer and is to be refunded on Medusa's own page.
 */
export const readOrder = async (scope: MedusaContainer, id: string): Promise<unknown> => {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id } })
  return data[0]
}
