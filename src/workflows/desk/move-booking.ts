import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { MoveBooking } from "../../modules/service-credit/desk/move-booking"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { readTold } from "../services/booking-reader"

const moveBookingStep = createStep(
  { name: "service-packages-move-booking", noCompensation: true },
  async (input: MoveBooking, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const booking = await readTold(container, input.booking)
    return new StepResponse(await credits.moveBooking({ ...input, booking }))
  }
)

/**
 * Moves an appointment or describes it anew.
 *
 * @example
 * await moveBookingWorkflow(container).run({
 *   input: {
 *     redemption_id: "pkgred_01", booking: { starts_at: "2027-01-12T09:00:00Z" },
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const moveBookingWorkflow = createWorkflow(
  "service-packages-move-booking",
  (input: WorkflowData<MoveBooking>) => new WorkflowResponse(moveBookingStep(input))
)
