import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { lineKeyOf } from "../../domain/cart"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"

type OrderRow = { id: string; items: { metadata: Record<string, unknown> | null }[] }

// The resolver comes within minutes; nobody places that many orders in between.
const LATEST = 20

/**
 * The order of a cart whose process died after Medusa had written the order and before it had noted
 * whose order it is: the word on a covered line is nowhere else. Null when there is none.
 */
export const findUnlinkedOrder = async (
  container: MedusaContainer,
  cart_id: string
): Promise<string | null> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const lines = await credits.listCompletingLines(cart_id)
  const [first] = lines
  if (!first) return null
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "items.*"],
    filters: { customer_id: first.customer_id },
    pagination: { take: LATEST, order: { created_at: "DESC" } },
  })
  const keys = new Set(lines.map(({ line_key }) => line_key))
  const isOfCart = ({ items }: OrderRow) =>
    items.some(({ metadata }) => keys.has(lineKeyOf(metadata) ?? ""))
  const latest: OrderRow[] = data
  return latest.find(isOfCart)?.id ?? null
}
