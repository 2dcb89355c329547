import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminUndoClientPackageBatch } from "../../../../../types/http/batch"
import { undoBatchWorkflow } from "../../../../../workflows/batches"
import { commandOf } from "../../../../command"
import { sayReplayed } from "../../../../idempotency"
import { answerBatch } from "../../answer"

/** Takes a batch back; packages that somebody has used stay, and the answer names them. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUndoClientPackageBatch>,
  res: MedusaResponse
) => {
  const batch_id = req.params.id ?? ""
  const { reason } = req.validatedBody
  const { result } = await undoBatchWorkflow(req.scope).run({
    input: { batch_id, reason, ...(await commandOf(req)) },
  })
  if (result.replayed) sayReplayed(res)
  await answerBatch(req, res, batch_id)
}
