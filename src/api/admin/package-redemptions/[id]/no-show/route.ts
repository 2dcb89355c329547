import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminMarkNoShow } from "../../../../../types/http/package-redemption"
import { markNoShowWorkflow } from "../../../../../workflows/desk"
import { commandOf } from "../../../../command"
import { answerRedemption } from "../../../../package-redemptions"

/** Keeps that the customer did not come, or came after all. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminMarkNoShow>,
  res: MedusaResponse
) => {
  const { result } = await markNoShowWorkflow(req.scope).run({
    input: {
      ...(await commandOf(req)),
      ...req.validatedBody,
      redemption_id: req.params.id ?? "",
    },
  })
  await answerRedemption(req, res, result)
}
