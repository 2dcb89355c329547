import { atLeastZero, minus, smaller, splitByWeights, sum } from "../money"

/** Money that came in for an order, and when; an empty time is the order's beginning. */
export type Receipt = { at: string; amount: bigint }

/**
 * A part of an order that asks for money: since when it is part of it (empty: from the beginning), and
 * what somebody paid for this very part.
 */
export type Debt = { asked: bigint; since: string; named: bigint }

const byTime = (a: Receipt, b: Receipt) => Number(a.at > b.at) - Number(a.at < b.at)

/** The receipts that come to an amount: the first of them; what no receipt tells of came at the beginning. */
const receiptsOver = (amount: bigint, receipts: readonly Receipt[]): Receipt[] => {
  const known = sum(receipts.map((receipt) => receipt.amount))
  const told = [{ at: "", amount: atLeastZero(minus(amount, known)) }, ...receipts].sort(byTime)
  let left = amount
  return told.map(({ at, amount: came }) => {
    const taken = smaller(came, left)
    left = minus(left, taken)
    return { at, amount: taken }
  })
}

const namedFirst = (debts: readonly Debt[], received: bigint): bigint[] => {
  let left = received
  return debts.map(({ asked, named }) => {
    const taken = smaller(smaller(asked, named), left)
    left = minus(left, taken)
    return taken
  })
}

/**
 * Says what of the money that came in paid for which part of an order. What was paid for one part is
 * its own; the rest pays, in proportion, for the parts that were there when it came. What is added
 * later is open on its own: it takes nothing from what is paid. Never more than is asked.
 */
export const allot = (
  debts: readonly Debt[],
  received: bigint,
  receipts: readonly Receipt[]
): bigint[] => {
  const paid = namedFirst(debts, received)
  const give = (pool: bigint, isAsking: (debt: Debt) => boolean): bigint => {
    const open = debts.map((debt, n) => (isAsking(debt) ? minus(debt.asked, paid[n] ?? 0n) : 0n))
    const given = smaller(pool, sum(open))
    if (given === 0n) return pool
    // By what each asks, not by what it has open: else what somebody pays for a part would lower its share.
    const weights = debts.map(({ asked }, n) => ((open[n] ?? 0n) > 0n ? asked : 0n))
    const parts = splitByWeights(given, weights).map((part, n) => smaller(part, open[n] ?? 0n))
    parts.forEach((part, n) => (paid[n] = sum([paid[n] ?? 0n, part])))
    // What was more than a part has open is the others'.
    const left = minus(pool, sum(parts))
    return sum(parts) < given ? give(left, isAsking) : left
  }
  let pool = 0n
  for (const { at, amount } of receiptsOver(minus(received, sum(paid)), receipts)) {
    if (amount > 0n) pool = give(sum([pool, amount]), ({ since }) => since <= at)
  }
  give(pool, () => true)
  return paid
}
