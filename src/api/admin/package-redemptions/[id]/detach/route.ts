import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminDetachRedemption } from "../../../../../types/http/package-redemption"
import { detachRedemptionWorkflow } from "../../../../../workflows/desk"
import { commandOf } from "../../../../command"
import { answerRedemption } from "../../../../package-redemptions"

/** Takes a visit off its package; the booking stays. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminDetachRedemption>,
  res: MedusaResponse
) => {
  const { result } = await detachRedemptionWorkflow(req.scope).run({
    input: {
      ...(await commandOf(req)),
      ...req.validatedBody,
      redemption_id: req.params.id ?? "",
    },
  })
  await answerRedemption(req, res, result)
}
