import { unexpected } from "../../../errors/refuse"
import { toMinor } from "../../../domain/money"
import type { PaymentLink } from "../../../types/http/client-package"
import { finishOperations } from "../ledger/operation"
import { forgetWork } from "../ledger/planned-work"
import type { Sql } from "../ledger/sql"
import type { Telling } from "../ledger/telling"
import { insertNote } from "../changes/note-rows"
import { insertPayment } from "../money/payment-rows"
import { keepPurchasePlace } from "../limits/purchase-places"
import { readSale, type Sale } from "./sales"
import { syncPackages, type OrderState } from "../issuing/sync-packages"
import type { Given, GivenResult } from "./give-package"
import { issueSold } from "./issue-sold"

/** A sale whose order stands, and what was paid on it. */
export type FinishSale = {
  operation_id: string
  state: OrderState
  /** The payment in Medusa that the sale came with. */
  medusa_payment_id: string | null
  payment_link: PaymentLink | null
}

type Planned = Extract<Sale, { state: "planned" }>

/**
 * Issues the package of a sale whose order stands, at the money of that order, and closes the sale.
 * Of two calls the later one finds it closed and answers what the first has left.
 */
export const finishSale = async (sql: Sql, input: FinishSale): Promise<Given> => {
  const { operation_id, state } = input
  const sale = await readSale(sql, { operation_id, lock: true })
  if (sale.state === "done") return { ...sale.result, replayed: true }
  const { actor, plan } = sale
  const [line] = state.order.lines
  if (!line) throw unexpected(`order ${state.order.id} has lost the line of its sale`)

  const sold = await issueSold(sql, {
    actor,
    plan,
    money: line,
    place: {
      order_id: state.order.id,
      order_display_id: state.order.display_id,
      order_line_item_id: line.id,
      unit_index: 0,
    },
    beforeUse: async () => {
      await syncPackages(sql, state)
    },
  })
  const { client_package_id } = sold
  await keepPurchasePlace(sql, { operation_id, client_package_id })
  await bookPayment(sql, sale, client_package_id, input.medusa_payment_id)
  if (plan.note !== null) {
    await insertNote(sql, { client_package_id, kind: "other", text: plan.note, actor })
  }
  const result: GivenResult = { ...sold, payment_link: input.payment_link }
  const details = { ...detailsOf(plan), order_id: state.order.id }
  const tells = tellingOf(sale, client_package_id, input.payment_link)
  await finishOperations(sql, [{ id: operation_id, client_package_id, result, details, tells }])
  await forgetWork(sql, operation_id)
  return { ...result, replayed: false }
}

const tellingOf = (
  { id: dedupe_key, plan: { notify } }: Planned,
  client_package_id: string,
  link: PaymentLink | null
): Telling[] => {
  if (!link || notify === false) return []
  const details = { ...link }
  return [{ kind: "payment_link", client_package_ids: [client_package_id], dedupe_key, details }]
}

// The plan has done its work: what stays is what a history shows.
const detailsOf = ({ package: { title }, notify }: Planned["plan"]) => ({
  title,
  source: "sale",
  ...(notify !== null && { notify }),
})

const bookPayment = async (
  sql: Sql,
  { id: operation_id, plan }: Planned,
  client_package_id: string,
  medusa_payment_id: string | null
) => {
  if (!plan.payment) return
  const { currency_digits: digits } = plan.package
  const { amount, ...how } = plan.payment
  const booked = { client_package_id, operation_id, kind: "payment" as const, medusa_payment_id }
  await insertPayment(sql, { ...booked, ...how, amount: toMinor(amount, digits), digits })
}
