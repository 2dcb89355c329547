import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ResolveAttention } from "../../modules/service-credit/changes/resolve-attention"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { uncoverPackagesWorkflow } from "../checkout/uncover-packages"
import { emitEvents } from "../emit"

// Carts let go only of a package that sessions are about to be taken from: not of one that is settled.
const findDisturbedStep = createStep(
  "service-packages-find-taken-back",
  async ({ client_package_id: id, revoke }: ResolveAttention, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const found = revoke && (await credits.retrievePackage({ id }))
    return new StepResponse({ client_package_ids: found?.attention ? [id] : [] })
  }
)

// No compensation: what follows only tells others.
const resolveAttentionStep = createStep(
  { name: "service-packages-resolve-attention", noCompensation: true },
  async (input: ResolveAttention, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.resolveAttention(input))
  }
)

/**
 * Takes a package off the list of those that need attention. Where sessions are taken back for it,
 * carts that are about to pay with the package let go of it first.
 *
 * @example
 * await resolveAttentionWorkflow(container).run({
 *   input: {
 *     client_package_id: "cpkg_01", revoke: { units: 4 },
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const resolveAttentionWorkflow = createWorkflow(
  "service-packages-resolve-attention",
  (input: WorkflowData<ResolveAttention>) => {
    const disturbed = findDisturbedStep(input)
    uncoverPackagesWorkflow.runAsStep({ input: disturbed })
    const resolved = resolveAttentionStep(input)
    const updated = transform({ resolved }, ({ resolved }) =>
      resolved.replayed ? [] : [{ id: resolved.client_package_id }]
    )
    emitEvents({ "client_package.updated": updated })
    return new WorkflowResponse(resolved)
  }
)
