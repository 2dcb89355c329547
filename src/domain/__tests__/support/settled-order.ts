import type { OrderMoney, PackageMoney } from "../../settlement"

/** An order for one package of 450.00, paid. */
export const money = (changes: Partial<OrderMoney> = {}): OrderMoney => ({
  item_total: 45000n,
  shipping_total: 0n,
  pending_difference: 0n,
  refunded_total: 0n,
  credit_line_total: 0n,
  receipts: [],
  ...changes,
})

/** A package of that order, as it was issued. */
export const held = (changes: Partial<PackageMoney> = {}): PackageMoney => ({
  id: "cpkg_1",
  order_line_item_id: "ordli_1",
  unit_index: 0,
  cancelled: null,
  price: 45000n,
  paid_amount: 0n,
  refunded_amount: 0n,
  paid_here: 0n,
  refunded_here: 0n,
  refunded_outside: 0n,
  refunding: false,
  payment_status: "unpaid",
  ...changes,
})

/** The one line of that order. */
export const massages = { id: "ordli_1", quantity: 1, returned: 0, sizes: [], total: 45000n }
/** All that order has. */
export const lines = [massages]
/** A plan with nothing to do. */
export const nothing = { balances: [], attention: [] }
