import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createPaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"
import { unexpected } from "../../errors/refuse"
import { exactPart } from "../../domain/money"
import { AT_THE_DESK, exactAmount, type OrderTill } from "../../domain/till"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type {
  PlannedPayment,
  Recorded,
  RecordPayment,
} from "../../modules/service-credit/money/record-payment"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { capturePayment } from "./capture-payment"
import { loadTill } from "./load-till"
import { markedBy } from "./mark"
import { openOrderPaymentWorkflow } from "./open-order-payment"
import { tellOrder } from "./tell-order"

type Planned = NonNullable<PlannedPayment>

// Mark-as-paid of Medusa in single calls: as one workflow it would, where capturing fails, cancel a
// payment that may be captured already.
const begin = async (
  container: MedusaContainer,
  { order_id, currency_code, digits, pending }: OrderTill,
  { operation_id, collect }: Planned
): Promise<void> => {
  if (!collect) return
  // All that is open is booked to the last digit, so that nothing stays pending.
  const amount = Number(exactPart(collect.amount, pending, digits))
  const { result: payment_collection_id } = collect.collection_id
    ? { result: collect.collection_id }
    : await openOrderPaymentWorkflow(container).run({
        input: { order_id, currency_code, amount, ...markedBy(operation_id) },
      })
  const { result: session } = await createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id, provider_id: AT_THE_DESK, data: {}, context: {} },
  })
  await container.resolve(Modules.PAYMENT).authorizePaymentSession(session.id, {})
}

/** Books what can be booked now; each part carries the command's id, by which it is found again. */
const book = async (
  container: MedusaContainer,
  till: OrderTill,
  planned: Planned
): Promise<void> => {
  for (const part of planned.capture) {
    const captured_by = planned.operation_id
    const amount = exactAmount(till, part, "uncaptured")
    const input = { payment_id: part.payment_id, amount, captured_by }
    await capturePayment(container, input)
  }
  await begin(container, till, planned)
}

// What was promised is captured, the rest begun; what was begun is captured; then all is done.
const MOST_PASSES = 4

/**
 * Books a payment on the order of its package. Looks at the order and does what is left, until nothing
 * is: so it goes on after a crash, wherever that was.
 */
export const payOnOrder = async (
  container: MedusaContainer,
  command: RecordPayment & { key: string },
  order_id: string
): Promise<Recorded> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { client_package_id } = command
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const till = await loadTill(container, order_id)
    const planned = await credits.planOrderPayment({ ...command, till })
    if (!planned) return { client_package_id, replayed: true }
    const { operation_id, capture, collect, done: parts } = planned
    if (!capture.length && !collect) {
      await tellOrder(container, till, operation_id)
      return await credits.finishOrderPayment({ ...command, operation_id, parts })
    }
    await book(container, till, planned)
  }
  throw unexpected(`A payment was not booked on order ${order_id}.`)
}
