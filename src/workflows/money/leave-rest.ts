import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  deletePaymentSessionsWorkflow,
  updatePaymentCollectionStep,
} from "@medusajs/medusa/core-flows"
import { planRest, type OrderTill } from "../../domain/till"
import { loadTill } from "./load-till"
import { RESTS } from "./mark"
import { openOrderPaymentWorkflow } from "./open-order-payment"

type Change = { selector: { id: string }; update: { amount: number } | { status: "canceled" } }

/** Lets a collection of ours ask for something else, or for nothing. */
export const changeRestWorkflow = createWorkflow(
  "service-packages-change-rest",
  (input: WorkflowData<Change>) => new WorkflowResponse(updatePaymentCollectionStep(input))
)

// A session was begun for another amount: whoever pays begins anew.
const change = async (container: MedusaContainer, { unpaid }: OrderTill, input: Change) => {
  const ids = unpaid.find(({ id }) => id === input.selector.id)?.session_ids ?? []
  if (ids.length) await deletePaymentSessionsWorkflow(container).run({ input: { ids } })
  await changeRestWorkflow(container).run({ input })
}

/**
 * Makes the collection that asks for what is left of an order agree with the order, and answers it. It
 * looks at the order only, so whoever repeats a command finishes what a crash left.
 */
export const agreeRest = async (
  container: MedusaContainer,
  order_id: string,
  { always = false } = {}
): Promise<{ id: string; asked: bigint } | null> => {
  const till = await loadTill(container, order_id)
  const plan = planRest(till, { always })
  for (const id of plan.cancel) {
    await change(container, till, { selector: { id }, update: { status: "canceled" } })
  }
  if (plan.change) {
    const { id, amount } = plan.change
    await change(container, till, { selector: { id }, update: { amount: Number(amount) } })
  }
  if (plan.open !== null) {
    const { currency_code } = till
    const amount = Number(plan.open)
    await openOrderPaymentWorkflow(container).run({
      input: { order_id, currency_code, amount, ...RESTS },
    })
  }
  const { unpaid } = await loadTill(container, order_id)
  const [own] = unpaid.filter(({ is_ours }) => is_ours)
  return own ? { id: own.id, asked: own.amount.asked } : null
}

/** The same where only Medusa's list of orders would tell less than the truth: money that moved has moved. */
export const leaveRest = async (container: MedusaContainer, order_id: string): Promise<void> => {
  try {
    await agreeRest(container, order_id)
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`service-packages: what is left of order ${order_id} is not asked for: ${error}`)
  }
}
