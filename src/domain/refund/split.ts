import { atLeastZero, minus, smaller, sum } from "../money"

/** Something that can give back up to `left`. */
export type Source = { payment_id: string; left: bigint }

/** What one payment gives or takes. */
export type PaymentPart = { payment_id: string; amount: bigint }

/** Takes an amount from sources in their order, and says what they could not give. */
export const takeInOrder = (
  amount: bigint,
  sources: readonly Source[]
): { parts: PaymentPart[]; missing: bigint } => {
  const parts: PaymentPart[] = []
  for (const { payment_id, left } of sources) {
    const taken = sum(parts.map((part) => part.amount))
    const next = smaller(atLeastZero(left), atLeastZero(minus(amount, taken)))
    if (next > 0n) parts.push({ payment_id, amount: next })
  }
  return { parts, missing: minus(amount, sum(parts.map((part) => part.amount))) }
}

/** Takes an amount from the fewest payments: the largest first. */
export const takeLargestFirst = (amount: bigint, sources: readonly Source[]) =>
  takeInOrder(
    amount,
    [...sources].sort(
      (a, b) =>
        Number(b.left > a.left) - Number(b.left < a.left) ||
        Number(a.payment_id > b.payment_id) - Number(a.payment_id < b.payment_id)
    )
  )
