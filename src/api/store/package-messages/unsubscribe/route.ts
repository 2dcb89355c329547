import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreUnsubscribe } from "../../../../types/http/message"
import { unsubscribe } from "../../../../workflows/messages"

/** Ends the reminders of the customer whom a signed link is about; nobody has to sign in for that. */
export const POST = async (req: MedusaRequest<StoreUnsubscribe>, res: MedusaResponse) => {
  await unsubscribe(req.scope, req.validatedBody.token)
  res.json({ unsubscribed: true })
}
