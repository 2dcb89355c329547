import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../domain/actor"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { AdminCreateClientPackageBatch } from "../../types/http/batch"
import { loadOffer } from "../selling/load-offer"
import { emitEvents } from "../emit"
import { loadMembers } from "./load-members"
import { planBatch } from "./plan-batch"

/** Asks for a batch, as the request came; `key` makes it take effect once. */
export type QueueBatchInput = { body: AdminCreateClientPackageBatch; actor: Actor; key?: string }

// No compensation: what follows only tells others, and the job finds the batch also untold.
const queueBatchStep = createStep(
  { name: "service-packages-queue-batch", noCompensation: true },
  async ({ body, actor, key }: QueueBatchInput, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    // Asked first: who is in a group by now must not turn a repeated request into another one.
    const before =
      key === undefined ? null : await credits.findQueuedBatch({ actor, key, request: body })
    if (before) return new StepResponse(before)
    const spec = planBatch(body, await loadOffer(container, body, null))
    const members = await loadMembers(container, body)
    return new StepResponse(
      await credits.queueBatch({ actor, key, request: body, spec, ...members })
    )
  }
)

/**
 * Decides what many customers get and who they are; the packages are given in the background.
 *
 * @example
 * await queueBatchWorkflow(container).run({
 *   input: {
 *     body: { template_id: "pkgt_01", source: "complimentary", customer_group_id: "cusgroup_01" },
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const queueBatchWorkflow = createWorkflow(
  "service-packages-queue-batch",
  (input: WorkflowData<QueueBatchInput>) => {
    const queued = queueBatchStep(input)
    const events = transform({ queued }, (data) =>
      data.queued.replayed ? [] : [{ id: data.queued.batch_id }]
    )
    emitEvents({ "client_package_batch.queued": events })
    return new WorkflowResponse(queued)
  }
)
