import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { invalid, notFound } from "../../errors/refuse"
import type { Coverage, Service } from "../../domain/coverage"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import {
  findServiceToUse,
  loadServiceToUse,
  type ServiceToUse,
} from "../services/load-service-to-use"

/** Names the service itself, or the credit that pays; with both the credit is asked to pay for it. */
export type ServiceQuery = {
  client_package_id: string
  variant_id?: string
  service_credit_id?: string
}

/** Finds the service of a visit; a credit that covers exactly one needs no other name for it. */
export const findService = async (
  container: MedusaContainer,
  query: ServiceQuery
): Promise<ServiceToUse> => {
  const { variant_id, service_credit_id } = query
  if (variant_id !== undefined) return await loadServiceToUse(container, variant_id)
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const sold = await credits.retrievePackage({ id: query.client_package_id })
  const credit = sold?.service_credits.find(({ id }) => id === service_credit_id)
  if (!sold || !credit) throw notFound("Service credit", service_credit_id ?? "")
  const only = await onlyVariant(container, credit.coverage)
  if (only === null) {
    throw invalid(`variant_id: "${credit.title}" pays for more than one service. Say which it was.`)
  }
  // A service that the shop does not sell any more can still be had by whoever has paid for it.
  return (
    (await findServiceToUse(container, only)) ?? {
      service: gone(only),
      service_title: credit.title,
    }
  )
}

const onlyVariant = async (container: MedusaContainer, coverage: readonly Coverage[]) => {
  const [only, ...others] = coverage
  if (!only || others.length) return null
  if (only.kind === "variant") return only.reference_id
  if (only.kind !== "product") return null
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id"],
    filters: { product_id: only.reference_id },
    pagination: { take: 2 },
  })
  const [variant, second]: { id: string }[] = data
  return variant && !second ? variant.id : null
}

const gone = (variant_id: string): Service => ({
  variant_id,
  product_id: "",
  type_id: null,
  collection_id: null,
  tag_ids: [],
  category_ids: [],
})
