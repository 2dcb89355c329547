import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Service } from "../../domain/coverage"
import { loadServices } from "./load-services"

/** A service that a session pays for, with the name that the history keeps. */
export type ServiceToUse = { service: Service; service_title: string }

type Row = { product: { title: string } | null }

/** Looks up what a session is to pay for; an unknown variant is a 404. */
export const loadServiceToUse = async (
  container: MedusaContainer,
  variant_id: string
): Promise<ServiceToUse> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const service = (await loadServices(query, [variant_id]))[variant_id]
  if (!service) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Product variant with id: ${variant_id} was not found`
    )
  }
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "product.title"],
    filters: { id: variant_id },
  })
  const [row]: Row[] = data
  return { service, service_title: row?.product?.title ?? "" }
}
