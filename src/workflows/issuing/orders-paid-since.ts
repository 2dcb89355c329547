import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"

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
  for (let skip = 0, page = page_size; page === page_size; skip += page_size) {
    const { data } = await query.graph({
      entity: "payment_collection",
      fields: ["id"],
      filters: { updated_at: { $gte: since } },
      pagination: { skip, take: page_size, order: { id: "ASC" } },
    })
    page = data.length
    if (!page) break
    const { data: links } = await query.graph({
      entity: "order_payment_collection",
      fields: ["order_id"],
      filters: { payment_collection_id: data.map(({ id }: { id: string }) => id) },
    })
    const order_ids = [...new Set(links.map(({ order_id }: Link) => order_id))]
    found.push(...(await credits.listOrdersConcerned({ order_ids })))
  }
  return found
}
