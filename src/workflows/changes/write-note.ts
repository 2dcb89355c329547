import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { HideNote } from "../../modules/service-credit/changes/hide-note"
import type { WriteNote } from "../../modules/service-credit/changes/write-note"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"

// No compensation: nothing follows.
const writeNoteStep = createStep(
  { name: "service-packages-write-note", noCompensation: true },
  async (input: WriteNote, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.writeNote(input))
  }
)

/**
 * Writes a note on a package.
 *
 * @example
 * await writeNoteWorkflow(container).run({
 *   input: {
 *     client_package_id: "cpkg_01", kind: "preference", text: "The quiet room",
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const writeNoteWorkflow = createWorkflow(
  "service-packages-write-note",
  (input: WorkflowData<WriteNote>) => new WorkflowResponse(writeNoteStep(input))
)

const hideNoteStep = createStep(
  { name: "service-packages-hide-note", noCompensation: true },
  async (input: HideNote, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.hideNote(input))
  }
)

/**
 * Hides a note that no longer holds.
 *
 * @example
 * await hideNoteWorkflow(container).run({
 *   input: {
 *     client_package_id: "cpkg_01", note_id: "cnote_01", reason: "outdated",
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const hideNoteWorkflow = createWorkflow(
  "service-packages-hide-note",
  (input: WorkflowData<HideNote>) => new WorkflowResponse(hideNoteStep(input))
)
