import type { MedusaContainer } from "@medusajs/framework/types"
import { fromMinor, smaller, sum, toMinor } from "../../domain/money"
import { openOn, type OrderTill, type TillPayment } from "../../domain/till"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { RecordedPayments } from "../../modules/service-credit/money/payments"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { PackagePayment } from "../../types/http/payment"
import { loadTill } from "./load-till"

type Payments = { payments: PackagePayment[]; currency_code: string; open_amount: number }

/** What the order's own page knows of money: a checkout's payment, a refund made there. */
const onTheOrder = (
  till: OrderTill,
  { operation_ids, payments }: RecordedPayments
): PackagePayment[] => {
  const known = new Set(operation_ids)
  const line = (
    kind: "payment" | "refund",
    { id: medusa_payment_id, provider_id: method }: TillPayment,
    { id, amount, at }: { id: string; amount: bigint; at: string }
  ) => ({
    id,
    kind,
    amount: fromMinor(amount, till.digits),
    method,
    reference: null,
    note: null,
    paid_at: at,
    medusa_payment_id,
    voided_at: null,
    actor: null,
    created_at: at,
  })
  // What came with a sale at the desk is captured in the name of the person who sold.
  const isWrittenDown = ({ id, captures }: TillPayment) =>
    sum(captures.map(({ amount }) => amount)) ===
    sum(
      payments
        .filter(({ kind, medusa_payment_id }) => kind === "payment" && medusa_payment_id === id)
        .map(({ amount }) => toMinor(amount, till.digits))
    )
  return till.payments.flatMap((payment) => [
    ...payment.captures
      .filter(({ by }) => !isWrittenDown(payment) && (by === null || !known.has(by)))
      .map((capture) => line("payment", payment, capture)),
    ...payment.refunds
      .filter(({ operation_id }) => operation_id === null || !known.has(operation_id))
      .map((refund) => line("refund", payment, refund)),
  ])
}

const newestFirst = (a: PackagePayment, b: PackagePayment) =>
  Number(a.paid_at < b.paid_at) - Number(a.paid_at > b.paid_at) ||
  Number(a.id < b.id) - Number(a.id > b.id)

/**
 * Lists what was paid and given back for a package, with its order's own payments where one sold it.
 *
 * @example
 * const { payments, open_amount } = await listPayments(container, "cpkg_01")
 */
export const listPayments = async (
  container: MedusaContainer,
  client_package_id: string
): Promise<Payments> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const recorded = await credits.listPackagePayments(client_package_id)
  const { order_id, currency_code, digits } = recorded.money
  const own = { currency_code, payments: recorded.payments }
  if (order_id === null) return { ...own, open_amount: fromMinor(recorded.open, digits) }
  const till = await loadTill(container, order_id)
  return {
    currency_code,
    payments: [...recorded.payments, ...onTheOrder(till, recorded)].sort(newestFirst),
    // What else the order asks for is paid on its own page.
    open_amount: fromMinor(smaller(openOn(till), recorded.open), digits),
  }
}
