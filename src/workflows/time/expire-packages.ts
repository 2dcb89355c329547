import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ExpireDue } from "../../modules/service-credit/time/expire-due"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"

// No compensation: time does not run backwards.
const expireDueStep = createStep(
  "service-packages-expire-due",
  async (input: ExpireDue, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.expireDue(input))
  }
)

/** Books one batch of what time has ended and says whether another one is due. */
export const expirePackagesWorkflow = createWorkflow(
  "service-packages-expire-packages",
  (input: WorkflowData<ExpireDue>) => {
    const expired = expireDueStep(input)
    const events = transform({ expired }, (data) =>
      data.expired.expired_packages.map((id) => ({ id }))
    )
    emitEvents({ "client_package.expired": events })
    return new WorkflowResponse(expired)
  }
)
