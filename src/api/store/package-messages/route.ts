import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { isAlwaysSent, isToStaff, MESSAGE_KINDS } from "../../../domain/message"
import { SERVICE_CREDIT_MODULE } from "../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../modules/service-credit/service"
import type {
  StoreMessagePreferencesResponse,
  UpdateMessagePreferences,
} from "../../../types/http/message"
import { setMessagePreferencesWorkflow } from "../../../workflows/messages"

// Of what is sent whatever she says there is nothing to choose.
const CHOICES = MESSAGE_KINDS.filter((kind) => !isToStaff(kind) && !isAlwaysSent(kind))

const answer = async (
  scope: MedusaContainer,
  customer_id: string
): Promise<StoreMessagePreferencesResponse> => {
  const credits: ServiceCreditModuleService = scope.resolve(SERVICE_CREDIT_MODULE)
  const preferences = await credits.retrieveMessagePreferences({ customer_id })
  return { messages: CHOICES.map((kind) => ({ kind, preference: preferences[kind] ?? null })) }
}

/** What the signed-in customer can choose to hear of, and what she has chosen. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreMessagePreferencesResponse>
) => {
  res.json(await answer(req.scope, req.auth_context.actor_id))
}

/** Writes what she chooses. */
export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateMessagePreferences>,
  res: MedusaResponse<StoreMessagePreferencesResponse>
) => {
  const customer_id = req.auth_context.actor_id
  await setMessagePreferencesWorkflow(req.scope).run({
    input: { customer_id, ...req.validatedBody },
  })
  res.json(await answer(req.scope, customer_id))
}
