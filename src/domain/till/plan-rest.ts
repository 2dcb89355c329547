import { atLeastZero, exactPart, minus, sum } from "../money"
import type { OrderTill } from "./order-till"

/** What has to become of the collection that asks for the rest of an order, in Medusa's digits. */
export type RestPlan = {
  /** What a new one asks for. */
  open: string | null
  /** One of ours that asks for something else by now. */
  change: { id: string; amount: string } | null
  /** Ours that ask for nothing any more. */
  cancel: string[]
}

const NOTHING: RestPlan = { open: null, change: null, cancel: [] }

// Medusa reads an order without a collection as not paid, and one of nothing as paid.
const costsNothing = ({ pending, payments, unpaid }: OrderTill) =>
  pending.asked === 0n && !payments.length && unpaid.every(({ is_ours }) => is_ours)

const askForNothing = (ours: OrderTill["unpaid"]): RestPlan => {
  const own = ours.find(({ amount }) => amount.asked === 0n) ?? ours[0]
  if (!own) return { ...NOTHING, open: "0" }
  const over = ours.filter((one) => one !== own && one.amount.asked > 0n)
  const change = own.amount.asked === 0n ? null : { id: own.id, amount: "0" }
  return { ...NOTHING, change, cancel: over.map(({ id }) => id) }
}

/**
 * Lets Medusa's list of orders tell the truth: what is open of an order that was paid in part waits in a
 * collection, or the order would read as paid. What others have opened, or a provider has promised, is
 * left alone and counts. `always` opens one before anything was paid, for somebody who pays it online.
 */
export const planRest = (till: OrderTill, { always = false } = {}): RestPlan => {
  const { payments, unpaid, pending, digits } = till
  if (costsNothing(till)) return askForNothing(unpaid)
  const ours = unpaid.filter(({ is_ours }) => is_ours)
  const known = sum([
    ...payments.map(({ uncaptured }) => uncaptured.asked),
    ...unpaid.filter(({ is_ours }) => !is_ours).map(({ amount }) => amount.asked),
  ])
  const rest = atLeastZero(minus(pending.asked, known))
  if (rest === 0n) {
    const over = ours.filter(({ amount }) => amount.asked > 0n)
    return { ...NOTHING, cancel: over.map(({ id }) => id) }
  }
  const amount = exactPart(rest, pending, digits)
  const [own, ...more] = ours
  const cancel = more.map(({ id }) => id)
  if (own) {
    const isRight = own.amount.asked === rest && own.amount.exact === amount
    return { ...NOTHING, change: isRight ? null : { id: own.id, amount }, cancel }
  }
  const isPaidInPart = payments.some(({ captures }) => captures.length > 0)
  return { ...NOTHING, open: always || isPaidInPart ? amount : null }
}
