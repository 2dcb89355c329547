import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { giveBackSessionsWorkflow } from "../../../../../workflows/desk"
import { customerOf } from "../../../../actor"
import { idempotencyKeyOf } from "../../../../idempotency"
import { answerRedemption } from "../../../../package-redemptions"

/** Cancels the customer's own booking: in time its sessions come back, afterwards they are lost. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { result } = await giveBackSessionsWorkflow(req.scope).run({
    input: {
      actor: await customerOf(req),
      key: idempotencyKeyOf(req),
      redemption_id: req.params.id ?? "",
      customer_id: req.auth_context.actor_id,
      policy: "as_policy",
      may_correct: false,
    },
  })
  await answerRedemption(req, res, result)
}
