import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { TakenBy } from "../../modules/service-credit/desk/used-up-by"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"

const usedUpStep = createStep("service-packages-used-up", async (taken: TakenBy, { container }) => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  return new StepResponse(await credits.listUsedUpBy(taken))
})

/** Tells others of the package that a redemption used up, whoever posted it and on which way. */
export const tellUsedUpWorkflow = createWorkflow(
  "service-packages-tell-used-up",
  (input: WorkflowData<TakenBy>) => {
    const usedUp = usedUpStep(input)
    emitEvents({ "client_package.fully_used": usedUp })
    return new WorkflowResponse(usedUp)
  }
)
