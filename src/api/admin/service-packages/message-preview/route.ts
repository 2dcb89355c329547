import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type {
  AdminMessagePreviewParams,
  AdminMessagePreviewResponse,
  AdminMessageTestResponse,
} from "../../../../types/http/message-preview"
import { previewMessage, sendTestMessage } from "../../../../workflows/messages"

/** A message about a made-up package, as the shop would send it. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminMessagePreviewParams>,
  res: MedusaResponse<AdminMessagePreviewResponse>
) => {
  const { data, subject, html, text, sms, template } = await previewMessage(
    req.scope,
    req.validatedQuery
  )
  res.json({ message: { subject, html, text, sms, template, language: data.language } })
}

/** Sends it to whoever asks, so that he sees it where his customers do. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminMessagePreviewParams>,
  res: MedusaResponse<AdminMessageTestResponse>
) => {
  const user_id = req.auth_context.actor_id
  res.json({ sent_to: await sendTestMessage(req.scope, { ...req.validatedBody, user_id }) })
}
