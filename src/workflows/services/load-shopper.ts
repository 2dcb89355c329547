import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Shopper } from "./ask-prices"

/** A customer as a shopper of a region, in the customer groups of today; with null anybody. */
export const loadShopper = async (
  container: MedusaContainer,
  customer_id: string | null,
  where: { currency_code: string; region_id: string | null }
): Promise<Shopper> => {
  const { currency_code, region_id } = where
  if (customer_id === null) return { currency_code, region_id, customer: null }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "email", "groups.id"],
    filters: { id: customer_id },
  })
  const [customer]: NonNullable<Shopper["customer"]>[] = data
  return { currency_code, region_id, customer: customer ?? { id: customer_id } }
}
