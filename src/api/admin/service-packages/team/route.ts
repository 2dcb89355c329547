import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SERVICE_CREDIT_MODULE } from "../../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../../modules/service-credit/service"
import type { AdminTeamResponse, AdminUpdateTeam } from "../../../../types/http/service-packages"
import { setTeamWorkflow } from "../../../../workflows/settings"

/** Who has which role; a user who is not named is staff. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTeamResponse>
) => {
  const credits: ServiceCreditModuleService = req.scope.resolve(SERVICE_CREDIT_MODULE)
  res.json({ team: await credits.listTeam() })
}

/** Gives users their roles, or takes them away. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateTeam>,
  res: MedusaResponse<AdminTeamResponse>
) => {
  const { result: team } = await setTeamWorkflow(req.scope).run({ input: req.validatedBody })
  res.json({ team })
}
