import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { BatchCustomersQuery } from "../../modules/service-credit/batches/open-batches"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { tellIssuedStep } from "../issuing/packages-issued"
import { loadOwners } from "./load-members"

// No compensation: what was given was given, and the next round goes on behind it.
const grantBatchStep = createStep(
  { name: "service-packages-grant-batch", noCompensation: true },
  async (input: BatchCustomersQuery, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const customer_ids = await credits.listWaitingCustomers(input)
    const owners = await loadOwners(container, customer_ids)
    const { batch_id } = input
    return new StepResponse(await credits.grantBatch({ batch_id, customer_ids, owners }))
  }
)

/** Gives their packages to the next customers of a batch and says whether to go on. */
export const grantBatchWorkflow = createWorkflow(
  "service-packages-grant-batch",
  (input: WorkflowData<BatchCustomersQuery>) => {
    const granted = grantBatchStep(input)
    const events = transform({ granted }, (data) =>
      data.granted.client_package_ids.map((id) => ({ id }))
    )
    emitEvents({ "client_package.issued": events })
    tellIssuedStep(events)
    return new WorkflowResponse(granted)
  }
)
