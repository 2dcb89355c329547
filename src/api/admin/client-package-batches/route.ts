import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SERVICE_CREDIT_MODULE } from "../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../modules/service-credit/service"
import type {
  AdminClientPackageBatchListParams,
  AdminCreateClientPackageBatch,
} from "../../../types/http/batch"
import { queueBatchWorkflow } from "../../../workflows/batches"
import { commandOf } from "../../command"
import { sayReplayed } from "../../idempotency"
import { answerBatch } from "./answer"

/** Lists batches with how far each has come, the newest first. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminClientPackageBatchListParams>,
  res: MedusaResponse
) => {
  const { skip: offset = 0, take: limit = 20 } = req.queryConfig.pagination
  const credits: ServiceCreditModuleService = req.scope.resolve(SERVICE_CREDIT_MODULE)
  res.json({ ...(await credits.listBatches({ limit, offset })), offset, limit })
}

/** Queues a package for each of many customers; they get it in the background. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateClientPackageBatch>,
  res: MedusaResponse
) => {
  const { result } = await queueBatchWorkflow(req.scope).run({
    input: { body: req.validatedBody, ...(await commandOf(req)) },
  })
  if (result.replayed) sayReplayed(res)
  await answerBatch(req, res, result.batch_id, 202)
}
