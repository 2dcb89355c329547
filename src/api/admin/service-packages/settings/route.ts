import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../../modules/service-credit/service"
import type {
  AdminSettingsResponse,
  AdminUpdateServicePackagesSettings,
} from "../../../../types/http/service-packages"
import { providerOf } from "../../../../workflows/messages"
import { changeSettingsWorkflow } from "../../../../workflows/settings"

const answerSettings = async (scope: MedusaContainer): Promise<AdminSettingsResponse> => {
  const credits: ServiceCreditModuleService = scope.resolve(SERVICE_CREDIT_MODULE)
  return { settings: await credits.retrieveSettings(), email_provider: providerOf(scope, "email") }
}

/** The zone all dates are meant in, what differs from the default rights, and who sends e-mails. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSettingsResponse>
) => {
  res.json(await answerSettings(req.scope))
}

/** Changes them at once. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateServicePackagesSettings>,
  res: MedusaResponse<AdminSettingsResponse>
) => {
  await changeSettingsWorkflow(req.scope).run({ input: req.validatedBody })
  res.json(await answerSettings(req.scope))
}
