import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminServicePackagesMe } from "../../../../types/http/service-packages"
import { guardState } from "../../../../workflows/checkout/guard-state"
import { rightsOfCaller } from "../../../rights"

/** What the caller may do, and whether completions are guarded the strong way. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminServicePackagesMe>
) => {
  res.json({ ...(await rightsOfCaller(req)), guard: guardState() })
}
