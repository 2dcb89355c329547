/** A payment of an order as Medusa has it; `by` and `operation_id` say which command of ours made it. */
export type TillPayment = {
  id: string
  provider_id: string
  cancelled: boolean
  authorized: bigint
  /** The command that opened the collection this payment belongs to. */
  operation_id: string | null
  captures: readonly { id: string; amount: bigint; at: string; by: string | null }[]
  refunds: readonly { id: string; amount: bigint; at: string; operation_id: string | null }[]
}

/** The money of an order between Medusa and us: what is open, and every payment. In minor units. */
export type OrderTill = {
  order_id: string
  currency_code: string
  digits: number
  /** Why nothing can be refunded on the order right now; null when it can. */
  busy: string | null
  pending: bigint
  payments: readonly TillPayment[]
  /** Collections that wait for their payment, by the command that opened them. */
  waiting: readonly { id: string; amount: bigint; operation_id: string }[]
}
