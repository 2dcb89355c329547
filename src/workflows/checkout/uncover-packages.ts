import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { reconcileCart } from "./run-reconcile"

/** Packages that are about to end or to change hands. */
export type UncoverPackagesInput = { client_package_ids: string[] }

const uncover = async (container: MedusaContainer, client_package_ids: string[]) => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const cart_ids = await credits.listCartsHoldingPackages(client_package_ids)
  for (const cart_id of cart_ids) await reconcileCart(container, { cart_id, intent: "release" })
  return cart_ids
}

const uncoverPackagesStep = createStep(
  "service-packages-uncover-packages",
  async ({ client_package_ids }: UncoverPackagesInput, { container }) =>
    new StepResponse(await uncover(container, client_package_ids))
)

/**
 * Un-covers every open cart that is about to pay with one of these packages. A cart that is being
 * completed right now keeps its units; the caller's own command then answers `credits_in_checkout`.
 */
export const uncoverPackagesWorkflow = createWorkflow(
  "service-packages-uncover-packages",
  (input: WorkflowData<UncoverPackagesInput>) => new WorkflowResponse(uncoverPackagesStep(input))
)
