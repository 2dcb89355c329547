import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ResolveAttention } from "../../modules/service-credit/commands/resolve-attention"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { uncoverPackagesWorkflow } from "../checkout/uncover-packages"
import { emitEvents } from "../emit"

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
 */
export const resolveAttentionWorkflow = createWorkflow(
  "service-packages-resolve-attention",
  (input: WorkflowData<ResolveAttention>) => {
    const disturbed = transform({ input }, ({ input }) => ({
      client_package_ids: input.revoke ? [input.client_package_id] : [],
    }))
    uncoverPackagesWorkflow.runAsStep({ input: disturbed })
    const resolved = resolveAttentionStep(input)
    const updated = transform({ resolved }, ({ resolved }) =>
      resolved.replayed ? [] : [{ id: resolved.client_package_id }]
    )
    emitEvents({ "client_package.updated": updated })
    return new WorkflowResponse(resolved)
  }
)
