import { exactSum, toMinor } from "../../money"
import { readPayments, type OrderTill, type RawPayment } from "../../till"

/** When something moved. */
export const NOON = "2026-06-10T10:00:00.000Z"

/** A payment of an order, nothing of it captured. */
export const payment = (changes: Partial<RawPayment> = {}): RawPayment => ({
  id: "pay_1",
  provider_id: "pp_system_default",
  amount: 450,
  cancelled: false,
  operation_id: null,
  captures: [],
  refunds: [],
  is_unanswered: false,
  ...changes,
})

type Changes = Partial<Omit<OrderTill, "pending" | "payments">> & {
  pending?: string | number
  payments?: RawPayment[]
}

/** The till of an order that asks 450.00 EUR and was paid by nobody. */
export const till = ({ pending = 450, payments = [], ...changes }: Changes = {}): OrderTill => {
  const { digits = 2 } = changes
  return {
    order_id: "order_1",
    currency_code: "eur",
    digits,
    busy: null,
    pending: { asked: toMinor(pending, digits), exact: exactSum([pending]) },
    payments: readPayments(payments, digits),
    unpaid: [],
    waiting: [],
    ...changes,
  }
}
