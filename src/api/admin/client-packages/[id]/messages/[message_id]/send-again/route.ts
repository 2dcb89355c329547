import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { notFound } from "../../../../../../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../../../../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../../../../../modules/service-credit/service"
import type { AdminPackageMessageResponse } from "../../../../../../../types/http/message"
import { sendAgainWorkflow } from "../../../../../../../workflows/messages"

/** Sends a message of a package once more. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPackageMessageResponse>
) => {
  const credits: ServiceCreditModuleService = req.scope.resolve(SERVICE_CREDIT_MODULE)
  const { id: client_package_id = "", message_id: id = "" } = req.params
  await sendAgainWorkflow(req.scope).run({ input: { id, client_package_id } })
  const [message] = await credits.listMessages({ id })
  if (!message) throw notFound("Message", id)
  res.json({ message })
}
