import { atLeastZero, minus, sum } from "./money"

/** When a package that was bought online can be used: once its money is promised, or once it is there. */
export const ACTIVATIONS = ["authorized", "captured"] as const
/** One of these. */
export type Activation = (typeof ACTIVATIONS)[number]

/** What was promised and paid for an order, in minor units of its currency. */
export type OrderPayments = {
  /** What the order costs after gift cards and store credit. */
  total: bigint
  captured: bigint
  authorized: readonly { provider_id: string; amount: bigint; captured: bigint }[]
  activate_on: Activation
  /** Providers whose authorisation is no promise of money ("pay at the desk"). */
  unpaid_providers: readonly string[]
}

/** What was paid for an order or is promised well enough for its packages to be used. */
export const promisedFor = (order: Omit<OrderPayments, "total">): bigint => {
  const promised = order.authorized
    .filter(({ provider_id }) => !order.unpaid_providers.includes(provider_id))
    .map(({ amount, captured }) => atLeastZero(minus(amount, captured)))
  return sum([order.captured, ...(order.activate_on === "authorized" ? promised : [])])
}

/** True when an order is paid, or promised, well enough for its packages to be used. */
export const isActivatable = (order: OrderPayments): boolean => promisedFor(order) >= order.total
