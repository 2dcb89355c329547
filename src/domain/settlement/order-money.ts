import type { Receipt } from "../debts"
import { atLeastZero, minus, smaller, sum } from "../money"

/** The money of an order as Medusa sums it up, in minor units. */
export type OrderMoney = {
  item_total: bigint
  shipping_total: bigint
  /** What is still to be paid; negative when the shop owes the customer. */
  pending_difference: bigint
  refunded_total: bigint
  credit_line_total: bigint
  /** What its payments captured, one by one. */
  receipts: readonly Receipt[]
}

/** What came in for the goods of an order, what of it went back, and what the shop still has. */
export type Settlement = { received: bigint; refunded: bigint; settled: bigint }

/**
 * Sums up an order, gift cards and store credit included. Medusa writes a credit line for a refund,
 * except where an order edit had already lowered the total: that part is gone from the items, and
 * counting it again as refunded would take it off what is left.
 */
export const settlementOf = (order: OrderMoney): Settlement => {
  const cost = sum([order.item_total, order.shipping_total])
  const received = atLeastZero(minus(cost, atLeastZero(order.pending_difference)))
  const credited = smaller(order.refunded_total, atLeastZero(order.credit_line_total))
  const refunded = smaller(received, atLeastZero(credited))
  return { received, refunded, settled: minus(received, refunded) }
}

/** True when all that came in for an order went back. */
export const isFullyRefunded = (order: OrderMoney): boolean => {
  const { settled, refunded } = settlementOf(order)
  return settled === 0n && refunded > 0n
}
