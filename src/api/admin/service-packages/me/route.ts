import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminServicePackagesMe } from "../../../../types/http/service-packages"
import { SERVICE_CREDIT_MODULE } from "../../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../../modules/service-credit/service"
import { guardState } from "../../../../workflows/checkout/guard-state"
import { rightsOfCaller } from "../../../rights"

/** What the caller may do, in which zone dates are meant, and whether completions are guarded the strong way. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminServicePackagesMe>
) => {
  const credits: ServiceCreditModuleService = req.scope.resolve(SERVICE_CREDIT_MODULE)
  const [rights, time_zone] = await Promise.all([rightsOfCaller(req), credits.retrieveTimeZone()])
  res.json({ ...rights, guard: guardState(), time_zone })
}
