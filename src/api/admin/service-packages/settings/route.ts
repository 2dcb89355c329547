import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../../modules/service-credit/service"
import type {
  AdminServicePackagesSettings,
  AdminSettingsResponse,
  AdminUpdateServicePackagesSettings,
} from "../../../../types/http/service-packages"
import { changeSettingsWorkflow } from "../../../../workflows/settings"

const readSettings = async (scope: MedusaContainer): Promise<AdminServicePackagesSettings> => {
  const credits: ServiceCreditModuleService = scope.resolve(SERVICE_CREDIT_MODULE)
  return await credits.retrieveSettings()
}

/** The zone all dates are meant in, and what differs from the default rights. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSettingsResponse>
) => {
  res.json({ settings: await readSettings(req.scope) })
}

/** Changes them at once. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateServicePackagesSettings>,
  res: MedusaResponse<AdminSettingsResponse>
) => {
  await changeSettingsWorkflow(req.scope).run({ input: req.validatedBody })
  res.json({ settings: await readSettings(req.scope) })
}
