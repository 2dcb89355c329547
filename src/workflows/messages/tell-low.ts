import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { ClaimedMessage } from "../../modules/service-credit/messages/claim-messages"
import type { ServiceCreditEvent } from "../../types/events"
import { emitEvents } from "../emit"

/** Tells others of credits that are at their last unit. */
export const tellLowWorkflow = createWorkflow(
  "service-packages-tell-low",
  (input: WorkflowData<ServiceCreditEvent[]>) => {
    emitEvents({ "service_credit.low": input })
    return new WorkflowResponse(input)
  }
)

/**
 * Tells others with the first attempt to tell the customer: only then it is known that no slip was taken
 * back. What the customer wants to hear is not theirs.
 */
export const tellLow = async (
  container: MedusaContainer,
  { kind, channel, attempts, details, client_package_ids }: ClaimedMessage
): Promise<void> => {
  const [client_package_id] = client_package_ids
  if (kind !== "low" || channel !== "email" || attempts !== 1 || !client_package_id) return
  const id = String(details.service_credit_id)
  await tellLowWorkflow(container).run({ input: [{ id, client_package_id }] })
}
