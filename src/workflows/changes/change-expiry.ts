import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ChangeExpiry } from "../../modules/service-credit/changes/change-expiry"
import type { ReinstatePackages } from "../../modules/service-credit/changes/reinstate-packages"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { uncoverPackagesWorkflow } from "../checkout/uncover-packages"
import { emitEvents } from "../emit"
import { idsChanged } from "./ids-changed"

// A first look at who would end earlier; the command decides again on locked rows.
const findShortenedStep = createStep(
  "service-packages-find-shortened",
  async (input: ChangeExpiry, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse({ client_package_ids: await credits.listShortenedBy(input) })
  }
)

// No compensation: what follows only tells others.
const changeExpiryStep = createStep(
  { name: "service-packages-change-expiry", noCompensation: true },
  async (input: ChangeExpiry, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.changeExpiry(input))
  }
)

/**
 * Gives packages another last valid day, or none. Carts that are about to pay with a package that
 * ends earlier ask their price again first; a package that cannot be changed is named in the result.
 *
 * @example
 * await changeExpiryWorkflow(container).run({
 *   input: {
 *     changes: [{ client_package_id: "cpkg_01", expires_on: "2027-06-30" }],
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const changeExpiryWorkflow = createWorkflow(
  "service-packages-change-expiry",
  (input: WorkflowData<ChangeExpiry>) => {
    const shortened = findShortenedStep(input)
    uncoverPackagesWorkflow.runAsStep({ input: shortened })
    const changed = changeExpiryStep(input)
    emitEvents({ "client_package.updated": transform({ changed }, idsChanged) })
    return new WorkflowResponse(changed)
  }
)

const reinstateStep = createStep(
  { name: "service-packages-reinstate", noCompensation: true },
  async (input: ReinstatePackages, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.reinstatePackages(input))
  }
)

/**
 * Brings ended packages back until a new last valid day; what cannot be is named in the result.
 *
 * @example
 * await reinstatePackagesWorkflow(container).run({
 *   input: {
 *     changes: [{ client_package_id: "cpkg_01", expires_on: "2027-06-30" }],
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const reinstatePackagesWorkflow = createWorkflow(
  "service-packages-reinstate-packages",
  (input: WorkflowData<ReinstatePackages>) => {
    const changed = reinstateStep(input)
    emitEvents({ "client_package.updated": transform({ changed }, idsChanged) })
    return new WorkflowResponse(changed)
  }
)
