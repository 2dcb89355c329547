import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { UndoBatch } from "../../modules/service-credit/batches/undo-batch"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { uncoverPackagesWorkflow } from "../checkout"
import { emitEvents } from "../emit"

// No compensation: a batch that was stopped stays so, and undoing it again takes the rest.
const stopBatchStep = createStep(
  { name: "service-packages-stop-batch", noCompensation: true },
  async (input: UndoBatch, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const { batch_id, key } = input
    const replayed = key != null && (await credits.isUndone({ ...input, key }))
    const held = replayed ? [] : (await credits.stopBatch({ batch_id })).held_package_ids
    return new StepResponse({ replayed, held })
  }
)

type UndoParts = { undo: UndoBatch; replayed: boolean }

const undoBatchStep = createStep(
  { name: "service-packages-undo-batch", noCompensation: true },
  async ({ undo, replayed }: UndoParts, { container }) => {
    const { batch_id } = undo
    const cancelled: string[] = []
    if (replayed) return new StepResponse({ batch_id, replayed, cancelled })
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    for (let after: string | null = ""; after !== null;) {
      const part = await credits.undoBatchPart({ ...undo, after })
      cancelled.push(...part.cancelled)
      after = part.after
    }
    return new StepResponse({ batch_id, cancelled, ...(await credits.finishUndo(undo)) })
  }
)

/**
 * Stops a batch and ends what it gave, except what somebody has used or is paying with right now.
 *
 * @example
 * await undoBatchWorkflow(container).run({
 *   input: {
 *     batch_id: "cbat_01", reason: "wrong group",
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const undoBatchWorkflow = createWorkflow(
  "service-packages-undo-batch",
  (input: WorkflowData<UndoBatch>) => {
    const stopped = stopBatchStep(input)
    const holding = transform({ stopped }, (data) => ({ client_package_ids: data.stopped.held }))
    uncoverPackagesWorkflow.runAsStep({ input: holding })
    const parts = transform({ input, stopped }, (data) => ({
      undo: data.input,
      replayed: data.stopped.replayed,
    }))
    const undone = undoBatchStep(parts)
    const events = transform({ undone }, (data) => data.undone.cancelled.map((id) => ({ id })))
    emitEvents({ "client_package.cancelled": events })
    return new WorkflowResponse(undone)
  }
)
