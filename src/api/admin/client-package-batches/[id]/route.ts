import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerBatch } from "../answer"

/** One batch: how far it has come, whom it skipped and why. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await answerBatch(req, res, req.params.id ?? "")
}
