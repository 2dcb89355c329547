import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound } from "../../errors/refuse"
import type { Service } from "../../domain/coverage"
import { loadServices } from "./load-services"

/** A service that a session pays for, with the name that the history keeps. */
export type ServiceToUse = { service: Service; service_title: string }

type Row = { title: string; product?: { title: string } | null }

/** Looks up what a session is to pay for; null for a variant that the shop does not have. */
export const findServiceToUse = async (
  container: MedusaContainer,
  variant_id: string
): Promise<ServiceToUse | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [services, { data }] = await Promise.all([
    loadServices(query, [variant_id]),
    query.graph({
      entity: "product_variant",
      fields: ["id", "title", "product.title"],
      filters: { id: variant_id },
    }),
  ])
  const service = services[variant_id]
  const [variant]: Row[] = data
  if (!service || !variant) return null
  return { service, service_title: variant.product?.title ?? variant.title }
}

/** Looks up what a session is to pay for; an unknown variant is a 404. */
export const loadServiceToUse = async (
  container: MedusaContainer,
  variant_id: string
): Promise<ServiceToUse> => {
  const found = await findServiceToUse(container, variant_id)
  if (found) return found
  throw notFound("Product variant", variant_id)
}
