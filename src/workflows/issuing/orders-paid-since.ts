import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { entityPages } from "../services/pages"

type Link = { order_id: string }

/**
 * The orders that packages have to do with and for which money came or went back: a payment changes
 * nothing of its order, however old that is.
 */
export const ordersPaidSince = async (
  container: MedusaContainer,
  since: Date,
  page_size: number
): Promise<string[]> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const found: string[] = []
  const filters = { updated_at: { $gte: since } }
  const listed = { entity: "payment_collection", fields: ["id"], filters }
  for await (const page of entityPages(container, listed, page_size)) {
    const { data: links } = await query.graph({
      entity: "order_payment_collection",
      fields: ["order_id"],
      filters: { payment_collection_id: page.map(({ id }) => id) },
    })
    const order_ids = [...new Set(links.map(({ order_id }: Link) => order_id))]
    found.push(...(await credits.listOrdersConcerned({ order_ids })))
  }
  return found
}
