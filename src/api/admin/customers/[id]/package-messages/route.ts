import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../../../modules/service-credit/service"
import type {
  AdminCustomerMessagesResponse,
  AdminPackageMessageListParams,
  UpdateMessagePreferences,
} from "../../../../../types/http/message"
import { setMessagePreferencesWorkflow } from "../../../../../workflows/messages"

const answer = async (
  scope: MedusaContainer,
  customer_id: string,
  page: AdminPackageMessageListParams = {}
): Promise<AdminCustomerMessagesResponse> => {
  const credits: ServiceCreditModuleService = scope.resolve(SERVICE_CREDIT_MODULE)
  return {
    messages: await credits.listMessages({ customer_id, ...page }),
    preferences: await credits.retrieveMessagePreferences({ customer_id }),
  }
}

/** What a customer was told, the newest first, and how she wants to be told. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminPackageMessageListParams>,
  res: MedusaResponse<AdminCustomerMessagesResponse>
) => {
  res.json(await answer(req.scope, req.params.id ?? "", req.validatedQuery))
}

/** Writes for a customer how she wants to be told. */
export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateMessagePreferences>,
  res: MedusaResponse<AdminCustomerMessagesResponse>
) => {
  const customer_id = req.params.id ?? ""
  const input = { customer_id, ...req.validatedBody }
  await setMessagePreferencesWorkflow(req.scope).run({ input })
  res.json(await answer(req.scope, customer_id))
}
