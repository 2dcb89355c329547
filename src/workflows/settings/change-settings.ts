import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { RightsOverrides } from "../../domain/rights"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"

type Input = { time_zone?: string | null; rights?: RightsOverrides }

/** Writes settings. Nothing follows it, so nothing has to be undone. */
const changeSettingsStep = createStep(
  { name: "service-packages-change-settings", noCompensation: true },
  async (input: Input, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.changeSettings(input))
  }
)

/**
 * Changes the shop's zone or what a role may do; both count from the next request on.
 *
 * @example
 * await changeSettingsWorkflow(container).run({
 *   input: { time_zone: "Europe/Berlin", rights: { staff: { grant: true } } },
 * })
 */
export const changeSettingsWorkflow = createWorkflow(
  "service-packages-change-settings",
  (input: WorkflowData<Input>) => new WorkflowResponse(changeSettingsStep(input))
)
