import type { MedusaStoreRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound } from "../../../errors/refuse"

/** Which of Medusa's prices apply to a shopper. */
export type PricingContext = {
  region_id?: string
  currency_code?: string
  customer?: { groups: { id: string }[] }
}

/** What Medusa needs to price for this shopper; null when she named neither region nor currency. */
export const pricingContextOf = async (
  req: MedusaStoreRequest,
  { region_id, currency_code }: { region_id?: string; currency_code?: string }
): Promise<PricingContext | null> => {
  if (!region_id && !currency_code) return null
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const context: PricingContext = { currency_code }
  if (region_id) {
    const { data } = await query.graph({
      entity: "region",
      fields: ["id", "currency_code"],
      filters: { id: region_id },
    })
    const [region]: { id: string; currency_code: string }[] = data
    if (!region) throw notFound("Region", region_id)
    context.region_id = region.id
    context.currency_code = currency_code ?? region.currency_code
  }
  const customer_id = req.auth_context?.actor_id
  if (customer_id) {
    const { data } = await query.graph({
      entity: "customer_group",
      fields: ["id"],
      filters: { customers: { id: customer_id } },
    })
    const groups: { id: string }[] = data
    context.customer = { groups: groups.map(({ id }) => ({ id })) }
  }
  return context
}
