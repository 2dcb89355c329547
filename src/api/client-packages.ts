import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound } from "../errors/refuse"
import type { Service } from "../domain/coverage"
import { SERVICE_CREDIT_MODULE } from "../modules/service-credit"
import type { PackageList } from "../modules/service-credit/views/list-packages"
import type { PackageFilters } from "../modules/service-credit/views/package-filters"
import type { ServiceCreditModuleService } from "../modules/service-credit/service"
import type { AdminClientPackage, AdminClientPackageListParams } from "../types/http/client-package"
import { loadServices } from "../workflows/services/load-services"

type Page = { skip?: number; take?: number }

const NOTHING: PackageList = { packages: [], count: 0 }

const findService = async (
  scope: MedusaContainer,
  variant_id: string
): Promise<Service | undefined> => {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  return (await loadServices(query, [variant_id]))[variant_id]
}

/** Reads the filters out of a query; null when it asks for a service that the shop does not know. */
export const filtersOf = async (
  scope: MedusaContainer,
  {
    variant_id,
    order: _order,
    after: _after,
    before: _before,
    count: _count,
    ...query
  }: AdminClientPackageListParams
): Promise<PackageFilters | null> => {
  const { limit: _limit, offset: _offset, fields: _fields, format: _format, ...wanted } = query
  if (variant_id === undefined) return wanted
  const service = await findService(scope, variant_id)
  return service ? { ...wanted, service } : null
}

/** Answers a list of packages; a service that the shop does not know can be paid for by none. */
export const listClientPackages = async (
  scope: MedusaContainer,
  query: AdminClientPackageListParams,
  { skip: offset = 0, take: limit = 50 }: Page
): Promise<PackageList & { offset: number; limit: number }> => {
  const credits: ServiceCreditModuleService = scope.resolve(SERVICE_CREDIT_MODULE)
  const { order = "-purchased_at", after, before, count: is_counted = true } = query
  const filters = await filtersOf(scope, query)
  const list = filters
    ? await credits.listPackages({ filters, order, after, before, limit, offset, is_counted })
    : NOTHING
  return { ...list, offset, limit }
}

/** One package, or the same 404 for an unknown one and for one of somebody else. */
export const retrieveClientPackage = async (
  scope: MedusaContainer,
  id: string,
  customer_id?: string
): Promise<AdminClientPackage> => {
  const credits: ServiceCreditModuleService = scope.resolve(SERVICE_CREDIT_MODULE)
  const found = await credits.retrievePackage({ id, customer_id })
  if (!found) {
    throw notFound("Client package", id)
  }
  return found
}
