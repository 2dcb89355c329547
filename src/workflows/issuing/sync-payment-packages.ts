import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { syncOrderPackagesWorkflow } from "./sync-order-packages"

/** The payment that was captured or refunded. */
export type SyncPaymentInput = { payment_id: string }

const findOrderOfPaymentStep = createStep(
  "service-packages-find-order-of-payment",
  async ({ payment_id }: SyncPaymentInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: payments } = await query.graph({
      entity: "payment",
      fields: ["payment_collection_id"],
      filters: { id: payment_id },
    })
    const [payment]: { payment_collection_id: string }[] = payments
    if (!payment) return new StepResponse(null)
    const { data: links } = await query.graph({
      entity: "order_payment_collection",
      fields: ["order_id"],
      filters: { payment_collection_id: payment.payment_collection_id },
    })
    const [link]: { order_id: string }[] = links
    // A payment is captured before its order exists when its provider does so at once.
    return new StepResponse(link?.order_id ?? null)
  }
)

/** Makes the packages of the order that a payment belongs to agree with it. */
export const syncPaymentPackagesWorkflow = createWorkflow(
  "service-packages-sync-payment",
  (input: WorkflowData<SyncPaymentInput>) => {
    const order_id = findOrderOfPaymentStep(input)
    when({ order_id }, (data) => data.order_id !== null).then(() =>
      syncOrderPackagesWorkflow.runAsStep({
        input: { order_id: transform({ order_id }, (data) => data.order_id ?? "") },
      })
    )
    return new WorkflowResponse(order_id)
  }
)
