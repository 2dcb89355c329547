import { Modules } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { createPaymentCollectionsStep, createRemoteLinkStep } from "@medusajs/medusa/core-flows"

/** A payment to open on an order, with the mark by which it is found again. */
export type OpenOrderPaymentInput = {
  order_id: string
  currency_code: string
  amount: number
  metadata: Record<string, unknown>
}

/**
 * Opens a payment collection on an order, as Medusa's own workflow does, but with a mark by which the
 * plugin finds it again, after a crash too.
 */
export const openOrderPaymentWorkflow = createWorkflow(
  "service-packages-open-order-payment",
  (input: WorkflowData<OpenOrderPaymentInput>) => {
    const wanted = transform({ input }, ({ input: { currency_code, amount, metadata } }) => [
      { currency_code, amount, metadata },
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
