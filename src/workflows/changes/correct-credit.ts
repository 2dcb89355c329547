import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { CorrectCredit } from "../../modules/service-credit/changes/correct-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"

// No compensation: what follows only tells others.
const correctCreditStep = createStep(
  { name: "service-packages-correct-credit", noCompensation: true },
  async (input: CorrectCredit, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.correctCredit(input))
  }
)

/**
 * Corrects the count of a credit by hand, both ways, within what was granted.
 *
 * @example
 * await correctCreditWorkflow(container).run({
 *   input: {
 *     client_package_id: "cpkg_01",
 *     service_credit_id: "svcr_01",
 *     delta: -1,
 *     reason: "typed twice",
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const correctCreditWorkflow = createWorkflow(
  "service-packages-correct-credit",
  (input: WorkflowData<CorrectCredit>) => {
    const corrected = correctCreditStep(input)
    const events = transform({ corrected }, (data) => {
      const { client_package_id, service_credit_id, restored, fully_used, replayed, unmarked } =
        data.corrected
      return {
        corrected: replayed ? [] : [{ id: service_credit_id, client_package_id }],
        restored: replayed ? [] : restored,
        fully_used: fully_used && !replayed ? [{ id: client_package_id }] : [],
        updated: unmarked.map((id) => ({ id })),
      }
    })
    emitEvents({
      "service_credit.corrected": events.corrected,
      "package_redemption.restored": events.restored,
      "client_package.fully_used": events.fully_used,
      "client_package.updated": events.updated,
    })
    return new WorkflowResponse(corrected)
  }
)
