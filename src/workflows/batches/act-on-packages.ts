import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { BulkAction } from "../../modules/service-credit/changes/bulk-action"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { uncoverPackagesWorkflow } from "../checkout"
import { emitEvents } from "../emit"

// A first look; the command decides again on locked rows.
const findDisturbedStep = createStep(
  "service-packages-find-disturbed",
  async (input: BulkAction, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse({ client_package_ids: await credits.listDisturbedBy(input) })
  }
)

// No compensation: what follows only tells others.
const actOnPackagesStep = createStep(
  { name: "service-packages-act-on-packages", noCompensation: true },
  async (input: BulkAction, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.runBulkAction(input))
  }
)

/**
 * Extends or pauses several packages; one that cannot be changed does not keep the others from it.
 *
 * @example
 * await actOnPackagesWorkflow(container).run({
 *   input: {
 *     client_package_ids: ["cpkg_01", "cpkg_02"], action: "shift_expiry", days: 14,
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const actOnPackagesWorkflow = createWorkflow(
  "service-packages-act-on-packages",
  (input: WorkflowData<BulkAction>) => {
    const disturbed = findDisturbedStep(input)
    uncoverPackagesWorkflow.runAsStep({ input: disturbed })
    const acted = actOnPackagesStep(input)
    const events = transform({ acted }, ({ acted: { results, replayed } }) =>
      replayed ? [] : results.filter(({ ok }) => ok).map(({ id }) => ({ id }))
    )
    emitEvents({ "client_package.updated": events })
    return new WorkflowResponse(acted)
  }
)
