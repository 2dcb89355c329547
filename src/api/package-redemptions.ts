import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { notFound } from "../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../modules/service-credit"
import type { RedemptionList } from "../modules/service-credit/desk/list-redemptions"
import type { ServiceCreditModuleService } from "../modules/service-credit/service"
import type {
  AdminPackageRedemption,
  AdminPackageRedemptionListParams,
} from "../types/http/package-redemption"
import { sayReplayed } from "./idempotency"
import { pick } from "./pick"

type Page = { skip?: number; take?: number }

/** Answers a list of redemptions, the latest visit first. */
export const listPackageRedemptions = async (
  scope: MedusaContainer,
  {
    limit: _limit,
    offset: _offset,
    fields: _fields,
    order,
    ...filters
  }: AdminPackageRedemptionListParams,
  { skip: offset = 0, take: limit = 50 }: Page
): Promise<RedemptionList & { offset: number; limit: number }> => {
  const credits: ServiceCreditModuleService = scope.resolve(SERVICE_CREDIT_MODULE)
  return { ...(await credits.listRedemptions({ filters, order, limit, offset })), offset, limit }
}

/** One redemption; an unknown one is a 404. */
export const retrievePackageRedemption = async (
  scope: MedusaContainer,
  id: string
): Promise<AdminPackageRedemption> => {
  const credits: ServiceCreditModuleService = scope.resolve(SERVICE_CREDIT_MODULE)
  const { redemptions } = await credits.listRedemptions({ filters: { id }, limit: 1, offset: 0 })
  const [found] = redemptions
  if (!found) {
    throw notFound("Redemption", id)
  }
  return found
}

/** Answers a command on a redemption with the redemption as it is now. */
export const answerRedemption = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  { id, replayed }: { id: string; replayed: boolean },
  status = 200
): Promise<void> => {
  if (replayed) sayReplayed(res)
  const found = await retrievePackageRedemption(req.scope, id)
  res.status(status).json({ redemption: pick(found, req.queryConfig.fields) })
}
