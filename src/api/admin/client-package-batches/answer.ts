import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { notFound } from "../../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../modules/service-credit/service"

/** Answers with a batch as it is now, or that there is none. */
export const answerBatch = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  id: string,
  status = 200
): Promise<void> => {
  const credits: ServiceCreditModuleService = req.scope.resolve(SERVICE_CREDIT_MODULE)
  const batch = await credits.retrieveBatch(id)
  if (!batch) {
    throw notFound("Batch", id)
  }
  res.status(status).json({ batch })
}
