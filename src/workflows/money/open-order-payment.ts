import { Modules } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { createPaymentCollectionsStep, createRemoteLinkStep } from "@medusajs/medusa/core-flows"
import { markedBy } from "./mark"

/** A payment to open on an order; the command that asked for it is written on it. */
export type OpenOrderPaymentInput = {
  order_id: string
  currency_code: string
  amount: number
  operation_id: string
}

/**
 * Opens a payment collection on an order, as Medusa's own workflow does, but with a mark by which the
 * same command finds it again after a crash.
 */
export const openOrderPaymentWorkflow = createWorkflow(
  "service-packages-open-order-payment",
  (input: WorkflowData<OpenOrderPaymentInput>) => {
    const wanted = transform({ input }, ({ input: { currency_code, amount, operation_id } }) => [
      { currency_code, amount, ...markedBy(operation_id) },
    ])
    const collections = createPaymentCollectionsStep(wanted)
    const links = transform({ input, collections }, (data) =>
      data.collections.map(({ id }) => ({
        [Modules.ORDER]: { order_id: data.input.order_id },
        [Modules.PAYMENT]: { payment_collection_id: id },
      }))
    )
    createRemoteLinkStep(links)
    const id = transform({ collections }, (data) => data.collections[0]?.id ?? "")
    return new WorkflowResponse(id)
  }
)
