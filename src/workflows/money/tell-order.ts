import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  addOrderTransactionStep,
  createOrderCreditLinesWorkflow,
} from "@medusajs/medusa/core-flows"
import { exactMinus, exactPart } from "../../domain/money"
import { notWrittenOff, type OrderTill } from "../../domain/till"

/** Money that moved, as an order books it; what went back is negative. */
type Transaction = {
  order_id: string
  currency_code: string
  amount: number
  reference: "capture" | "refund"
  reference_id: string
}

/** Books on an order what its payments have done already. */
export const tellOrderWorkflow = createWorkflow(
  "service-packages-tell-order",
  (input: WorkflowData<Transaction[]>) => new WorkflowResponse(addOrderTransactionStep(input))
)

const transactionsOf = (till: OrderTill, operation_id: string): Transaction[] => {
  const { order_id, currency_code } = till
  const own = till.payments.flatMap(({ captures, refunds }) => [
    ...captures
      .filter(({ by }) => by === operation_id)
      .map(({ id, exact }) => ({ id, amount: exact, reference: "capture" as const })),
    ...refunds
      .filter((refund) => refund.operation_id === operation_id)
      .map(({ id, exact }) => ({
        ...{ id, reference: "refund" as const },
        amount: exactMinus("0", exact),
      })),
  ])
  return own.map(({ id, amount, reference }) => ({
    order_id,
    currency_code,
    amount: Number(amount),
    reference,
    reference_id: id,
  }))
}

const untold = async (container: MedusaContainer, wanted: Transaction[]) => {
  if (!wanted.length) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_transaction",
    fields: ["reference_id"],
    filters: { reference_id: wanted.map(({ reference_id }) => reference_id) },
  })
  const known = new Set(
    data.map(({ reference_id }: { reference_id: string | null }) => reference_id)
  )
  return wanted.filter(({ reference_id }) => !known.has(reference_id))
}

/**
 * Tells an order of captures and refunds of a command that it has not heard of: a process may have
 * died between the payment and its order.
 */
export const tellOrder = async (
  container: MedusaContainer,
  till: OrderTill,
  operation_id: string
): Promise<void> => {
  const missing = await untold(container, transactionsOf(till, operation_id))
  if (missing.length) await tellOrderWorkflow(container).run({ input: missing })
}

/**
 * Writes off what went back and is still asked for on the order, as Medusa's own refund does last: a
 * process may have died just before.
 */
export const writeOff = async (
  container: MedusaContainer,
  till: OrderTill,
  { operation_id, ...went }: { operation_id: string; before: bigint; refunded: bigint }
): Promise<void> => {
  const open = notWrittenOff(till.pending.asked, went)
  if (open === 0n) return
  const amount = Number(exactPart(open, till.pending, till.digits))
  const line = { amount, reference: "refund" }
  await createOrderCreditLinesWorkflow(container).run({
    input: { id: till.order_id, credit_lines: [{ ...line, reference_id: operation_id }] },
  })
}
