import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminRestoreRedemption } from "../../../../../types/http/package-redemption"
import { giveBackSessionsWorkflow } from "../../../../../workflows/desk"
import { commandOf } from "../../../../command"
import { answerRedemption } from "../../../../package-redemptions"
import { rightsOfCaller } from "../../../../rights"

/** Gives the sessions of a booking back, or counts them as lost. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminRestoreRedemption>,
  res: MedusaResponse
) => {
  const { rights } = await rightsOfCaller(req)
  const { policy = "always", ...body } = req.validatedBody
  const { result } = await giveBackSessionsWorkflow(req.scope).run({
    input: {
      ...(await commandOf(req)),
      ...body,
      policy,
      redemption_id: req.params.id ?? "",
      may_correct: rights.correct,
    },
  })
  await answerRedemption(req, res, result)
}
