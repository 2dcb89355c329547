import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../modules/service-credit"
import type { RedemptionList } from "../modules/service-credit/reads/list-redemptions"
import type { ServiceCreditModuleService } from "../modules/service-credit/service"
import type { AdminPackageRedemptionListParams } from "../types/http/package-redemption"

type Page = { skip?: number; take?: number }

/** Answers a list of redemptions, the latest visit first. */
export const listPackageRedemptions = async (
  scope: MedusaContainer,
  { limit: _limit, offset: _offset, fields: _fields, ...filters }: AdminPackageRedemptionListParams,
  { skip: offset = 0, take: limit = 50 }: Page
): Promise<RedemptionList & { offset: number; limit: number }> => {
  const credits: ServiceCreditModuleService = scope.resolve(SERVICE_CREDIT_MODULE)
  return { ...(await credits.listRedemptions({ filters, limit, offset })), offset, limit }
}
