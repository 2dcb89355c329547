import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type {
  FreezePackages,
  UnfreezePackages,
} from "../../modules/service-credit/changes/freeze-packages"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { uncoverPackagesWorkflow } from "../checkout/uncover-packages"
import { emitEvents } from "../emit"
import { idsChanged } from "./ids-changed"

const findPausedStep = createStep(
  "service-packages-find-paused",
  async (input: FreezePackages, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse({ client_package_ids: await credits.listPausedBy(input) })
  }
)

// No compensation: what follows only tells others.
const freezeStep = createStep(
  { name: "service-packages-freeze", noCompensation: true },
  async (input: FreezePackages, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.freezePackages(input))
  }
)

/**
 * Pauses packages, after open carts have let go of them. A package that cannot be paused is named in
 * the result and does not keep the others from it.
 *
 * @example
 * await freezePackagesWorkflow(container).run({
 *   input: {
 *     changes: [{ client_package_id: "cpkg_01", until: "2027-02-01" }], reason: "abroad",
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const freezePackagesWorkflow = createWorkflow(
  "service-packages-freeze-packages",
  (input: WorkflowData<FreezePackages>) => {
    const paused = findPausedStep(input)
    uncoverPackagesWorkflow.runAsStep({ input: paused })
    const changed = freezeStep(input)
    emitEvents({ "client_package.updated": transform({ changed }, idsChanged) })
    return new WorkflowResponse(changed)
  }
)

const unfreezeStep = createStep(
  { name: "service-packages-unfreeze", noCompensation: true },
  async (input: UnfreezePackages, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.unfreezePackages(input))
  }
)

/**
 * Lifts the pause of packages; one that is not paused is named in the result.
 *
 * @example
 * await unfreezePackagesWorkflow(container).run({
 *   input: {
 *     changes: [{ client_package_id: "cpkg_01" }],
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const unfreezePackagesWorkflow = createWorkflow(
  "service-packages-unfreeze-packages",
  (input: WorkflowData<UnfreezePackages>) => {
    const changed = unfreezeStep(input)
    emitEvents({ "client_package.updated": transform({ changed }, idsChanged) })
    return new WorkflowResponse(changed)
  }
)
