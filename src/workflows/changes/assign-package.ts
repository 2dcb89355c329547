import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { AssignPackage } from "../../modules/service-credit/changes/assign-package"
import type { Command } from "../../modules/service-credit/ledger/operation"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { uncoverPackagesWorkflow } from "../checkout/uncover-packages"
import { emitEvents } from "../emit"
import { loadOwner } from "../services/load-owner"

/** A package and whom it moves to. */
export type AssignPackageInput = Command & { client_package_id: string; customer_id: string }

// Carts let go only of a package that does move: the command decides again on locked rows.
const prepareAssignmentStep = createStep(
  "service-packages-prepare-assignment",
  async ({ customer_id, ...command }: AssignPackageInput, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const customer = await loadOwner(container, customer_id)
    const { client_package_id: id } = command
    const found = await credits.retrievePackage({ id })
    const moves = found && found.customer_id !== customer_id && found.status !== "cancelled"
    return new StepResponse({
      assignment: { ...command, customer },
      disturbed: { client_package_ids: moves ? [id] : [] },
    })
  }
)

// No compensation: what follows only tells others.
const assignPackageStep = createStep(
  { name: "service-packages-assign-package", noCompensation: true },
  async (input: AssignPackage, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.assignPackage(input))
  }
)

/**
 * Moves a package to another customer, with everything that happened to it, after the carts of its
 * owner have let go of it.
 *
 * @example
 * await assignPackageWorkflow(container).run({
 *   input: {
 *     client_package_id: "cpkg_01", customer_id: "cus_02", reason: "wrong account",
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const assignPackageWorkflow = createWorkflow(
  "service-packages-assign-package",
  (input: WorkflowData<AssignPackageInput>) => {
    const { assignment, disturbed } = prepareAssignmentStep(input)
    uncoverPackagesWorkflow.runAsStep({ input: disturbed })
    const assigned = assignPackageStep(assignment)
    const events = transform({ assigned }, ({ assigned }) =>
      assigned.replayed ? [] : [{ id: assigned.client_package_id }]
    )
    emitEvents({ "client_package.assigned": events })
    return new WorkflowResponse(assigned)
  }
)
