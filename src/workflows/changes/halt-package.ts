import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SYSTEM_ACTOR } from "../../domain/actor"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { uncoverPackagesWorkflow } from "../checkout/uncover-packages"
import { emitEvents } from "../emit"
import { idsChanged } from "./ids-changed"

/** A package, and the deletion or the rest that this is about: each takes effect once. */
export type HaltPackageInput = { client_package_id: string; key: string }

const haltStep = createStep(
  { name: "service-packages-halt", noCompensation: true },
  async (input: HaltPackageInput, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const reason = "The customer was deleted"
    return new StepResponse(await credits.haltPackage({ ...input, reason, actor: SYSTEM_ACTOR }))
  }
)

/** Lets a package rest whose customer was deleted, after open carts have let go of it. */
export const haltPackageWorkflow = createWorkflow(
  "service-packages-halt-package",
  (input: WorkflowData<HaltPackageInput>) => {
    const client_package_ids = transform({ input }, ({ input }) => [input.client_package_id])
    uncoverPackagesWorkflow.runAsStep({ input: { client_package_ids } })
    const changed = haltStep(input)
    emitEvents({ "client_package.updated": transform({ changed }, idsChanged) })
    return new WorkflowResponse(changed)
  }
)

const resumeStep = createStep(
  { name: "service-packages-resume", noCompensation: true },
  async (input: HaltPackageInput, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const reason = "The customer is there again"
    return new StepResponse(await credits.resumePackage({ ...input, reason, actor: SYSTEM_ACTOR }))
  }
)

/** Ends the rest of a package whose customer is there again. */
export const resumePackageWorkflow = createWorkflow(
  "service-packages-resume-package",
  (input: WorkflowData<HaltPackageInput>) => {
    const changed = resumeStep(input)
    emitEvents({ "client_package.updated": transform({ changed }, idsChanged) })
    return new WorkflowResponse(changed)
  }
)
