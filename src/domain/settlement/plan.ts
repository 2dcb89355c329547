import {
  allot,
  byClaim,
  restOf,
  unitDebts,
  wantedUnits,
  type AskingLine,
  type Debt,
} from "../debts"
import type { IssuedPackage } from "../issuance"
import { atLeastZero, minus, smaller, splitByWeights, sum } from "../money"
import { paymentStatus, type PaymentStatus } from "../payment-status"
import { settlementOf, type OrderMoney } from "./order-money"

/**
 * A package's stored money. What was paid from its own page through the order is its alone
 * (`paid_here`), and so is what was given back from there: `refunded_here` went through
 * the order's payments, `refunded_outside` past them, and while it is `refunding` what Medusa
 * says it gave back and nobody has written down yet is taken to be its own.
 */
export type PackageMoney = Pick<
  IssuedPackage,
  "id" | "order_line_item_id" | "unit_index" | "cancelled" | "paid_here"
> & {
  price: bigint
  paid_amount: bigint
  refunded_amount: bigint
  refunded_here: bigint
  refunded_outside: bigint
  refunding: boolean
  payment_status: PaymentStatus
}

/** A package's money as it should be; paid is what the shop still has of it. */
export type PackageBalanceUpdate = Pick<
  PackageMoney,
  "id" | "paid_amount" | "refunded_amount" | "payment_status"
>

/** What makes packages' money agree with their order; empty when it does. */
export type SettlementPlan = {
  balances: PackageBalanceUpdate[]
  /** What Medusa's order page gave back since the package last heard of it: no unit has moved. */
  attention: { id: string; code: "refunded_in_medusa"; amount: bigint }[]
}

const byPlaceInOrder = (a: PackageMoney, b: PackageMoney) =>
  Number(a.order_line_item_id > b.order_line_item_id) -
    Number(a.order_line_item_id < b.order_line_item_id) || byClaim(a, b)

/** Splits off the packages whose unit an edit or a return took out of the order, money and all. */
const splitByPresence = (packages: readonly PackageMoney[], lines: readonly AskingLine[]) => {
  const room = new Map(lines.map((line) => [line.id, wantedUnits(line)]))
  const present: PackageMoney[] = []
  const gone: PackageMoney[] = []
  for (const held of [...packages].sort(byPlaceInOrder)) {
    const left = room.get(held.order_line_item_id) ?? 0
    room.set(held.order_line_item_id, left - 1)
    if (left > 0) present.push(held)
    else gone.push(held)
  }
  return { present, gone }
}

/** What came in for a package, and what of it went back through its own page and through Medusa's. */
type Share = {
  held: PackageMoney
  received: bigint
  refundedHere: bigint
  refundedInMedusa: bigint
}

// A package asks its own price, not what an equal part of its line would be by now.
const debtsOf = (
  present: readonly PackageMoney[],
  order: OrderMoney,
  lines: readonly AskingLine[]
): Debt[] => {
  const units = unitDebts(lines, present)
  const sinces = new Map(units.map(({ package_id, since }) => [package_id, since]))
  const packages = present.map(({ id, price, paid_here }) => ({
    asked: price,
    since: sinces.get(id) ?? "",
    named: paid_here,
  }))
  const added = units.filter(({ package_id, since }) => package_id === null && since !== "")
  const cost = sum([order.item_total, order.shipping_total])
  return [...packages, ...added, restOf(cost, [...packages, ...added])]
}

/** What came in for each package, by what it was paid for; the rest of the order takes its part. */
const sharesOf = (
  present: readonly PackageMoney[],
  order: OrderMoney,
  lines: readonly AskingLine[]
): Share[] => {
  const { received, refunded } = settlementOf(order)
  const parts = allot(debtsOf(present, order, lines), received, order.receipts)
  const written = present.map((held, n) => smaller(held.refunded_here, parts[n] ?? 0n))
  const here = withRefundsUnderWay(present, written, parts, refunded)
  const inMedusa = splitByWeights(
    atLeastZero(minus(refunded, sum(here))),
    parts.map((part, n) => minus(part, here[n] ?? 0n))
  )
  return present.map((held, n) => {
    const throughMedusa = sum([here[n] ?? 0n, inMedusa[n] ?? 0n])
    const outside = smaller(held.refunded_outside, minus(parts[n] ?? 0n, throughMedusa))
    return {
      held,
      received: parts[n] ?? 0n,
      refundedHere: sum([here[n] ?? 0n, outside]),
      refundedInMedusa: inMedusa[n] ?? 0n,
    }
  })
}

/** What went back from packages' own pages, counting what is on its way between Medusa and here. */
const withRefundsUnderWay = (
  present: readonly PackageMoney[],
  written: readonly bigint[],
  parts: readonly bigint[],
  refunded: bigint
): bigint[] => {
  let unexplained = atLeastZero(minus(refunded, sum(written)))
  return written.map((known, n) => {
    if (!present[n]?.refunding) return known
    const claimed = smaller(unexplained, minus(parts[n] ?? 0n, known))
    unexplained = minus(unexplained, claimed)
    return sum([known, claimed])
  })
}

const balanceInOrder = (share: Share, order: OrderMoney): PackageBalanceUpdate => {
  const refunded = sum([share.refundedHere, share.refundedInMedusa])
  const paid = minus(share.received, refunded)
  const { price } = share.held
  const badge = paymentStatus({ price, paid, refunded, everPaid: share.received > 0n })
  return {
    id: share.held.id,
    paid_amount: paid,
    refunded_amount: refunded,
    payment_status: order.pending_difference > 0n ? badge : "paid",
  }
}

/** The order owes this money to its customer now, or has spent it on another line. */
const balanceGone = ({ id, price, ...held }: PackageMoney): PackageBalanceUpdate => {
  const refunded = sum([held.paid_amount, held.refunded_amount])
  const everPaid = refunded > 0n
  return {
    id,
    paid_amount: 0n,
    refunded_amount: refunded,
    payment_status: paymentStatus({ price, paid: 0n, refunded, everPaid }),
  }
}

const differsFrom = (packages: readonly PackageMoney[]) => {
  const stored = new Map(packages.map((held) => [held.id, held]))
  return (next: PackageBalanceUpdate): boolean => {
    const held = stored.get(next.id)
    return (
      held?.paid_amount !== next.paid_amount ||
      held.refunded_amount !== next.refunded_amount ||
      held.payment_status !== next.payment_status
    )
  }
}

/** What a living package has not yet heard of: it knows its own refunds and what it was told before. */
const unheardRefund = ({ held, refundedHere, refundedInMedusa }: Share): bigint =>
  held.cancelled === null
    ? minus(refundedInMedusa, atLeastZero(minus(held.refunded_amount, refundedHere)))
    : 0n

/**
 * Shares an order's money out to its packages by price, exact to the minor unit. It looks at the
 * state only: planning again after applying changes nothing.
 */
export const planSettlement = (input: {
  order: OrderMoney
  lines: readonly AskingLine[]
  packages: readonly PackageMoney[]
}): SettlementPlan => {
  const { order, lines, packages } = input
  const { present, gone } = splitByPresence(packages, lines)
  const shares = sharesOf(present, order, lines)
  return {
    balances: [
      ...shares.map((share) => balanceInOrder(share, order)),
      ...gone.map(balanceGone),
    ].filter(differsFrom(packages)),
    attention: shares
      .map((share) => ({
        id: share.held.id,
        code: "refunded_in_medusa" as const,
        amount: unheardRefund(share),
      }))
      .filter(({ amount }) => amount > 0n),
  }
}
