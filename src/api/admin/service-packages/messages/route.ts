import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { isAlwaysSent, isReminder, isToStaff, MESSAGE_KINDS } from "../../../../domain/message"
import { waysOf } from "../../../../domain/telling"
import { SERVICE_CREDIT_MODULE } from "../../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../../modules/service-credit/service"
import type {
  AdminMessageSettingsResponse,
  AdminUpdateMessageSettings,
} from "../../../../types/http/message"
import { changeMessagesWorkflow, providerOf } from "../../../../workflows/messages"

const answer = async (scope: MedusaContainer): Promise<AdminMessageSettingsResponse> => {
  const credits: ServiceCreditModuleService = scope.resolve(SERVICE_CREDIT_MODULE)
  const settings = await credits.retrieveMessageSettings()
  return {
    messages: MESSAGE_KINDS.map((kind) => ({
      kind,
      audience: isToStaff(kind) ? "staff" : "customer",
      is_always_sent: isAlwaysSent(kind),
      is_reminder: isReminder(kind),
      ...waysOf(kind, settings),
    })),
    email_provider: providerOf(scope, "email"),
    sms_provider: providerOf(scope, "sms"),
  }
}

/** What the shop tells, on which ways, and who sends it. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminMessageSettingsResponse>
) => {
  res.json(await answer(req.scope))
}

/** Turns ways on and off. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateMessageSettings>,
  res: MedusaResponse<AdminMessageSettingsResponse>
) => {
  await changeMessagesWorkflow(req.scope).run({ input: req.validatedBody })
  res.json(await answer(req.scope))
}
