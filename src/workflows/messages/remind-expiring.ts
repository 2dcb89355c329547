import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { RemindExpiring } from "../../modules/service-credit/messages/remind-expiring"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"

// No compensation: what is due in the morning is due.
const remindStep = createStep(
  "service-packages-remind-expiring",
  async (input: RemindExpiring, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.remindExpiring(input))
  }
)

/** Writes the reminders that are due and tells others of the packages; says whether there may be more. */
export const remindExpiringWorkflow = createWorkflow(
  "service-packages-remind-of-expiring",
  (input: WorkflowData<RemindExpiring>) => {
    const reminded = remindStep(input)
    const events = transform({ reminded }, (data) =>
      data.reminded.client_package_ids.map((id) => ({ id }))
    )
    emitEvents({ "client_package.expiring": events })
    return new WorkflowResponse(reminded)
  }
)
