import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminUpdatePackageRedemption } from "../../../../types/http/package-redemption"
import { moveBookingWorkflow } from "../../../../workflows/desk"
import { commandOf } from "../../../command"
import { answerRedemption } from "../../../package-redemptions"

/** Moves an appointment, or changes what is known of it. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdatePackageRedemption>,
  res: MedusaResponse
) => {
  const { result } = await moveBookingWorkflow(req.scope).run({
    input: {
      ...(await commandOf(req)),
      ...req.validatedBody,
      redemption_id: req.params.id ?? "",
    },
  })
  await answerRedemption(req, res, result)
}
