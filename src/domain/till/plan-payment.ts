import { atLeastZero, minus, smaller, sum } from "../money"
import { takeInOrder, type PaymentPart } from "../refund"
import type { OrderTill, TillPayment } from "./order-till"

/** Medusa's manual provider: what it has authorised is a promise to pay at the desk. */
export const AT_THE_DESK = "pp_system_default"

/** What is still to be done on an order for one payment, and what of it is done. */
export type PaymentPlan = {
  done: PaymentPart[]
  capture: PaymentPart[]
  collect: { amount: bigint; collection_id: string | null } | null
  /** How much could be recorded on the order at most. */
  open: bigint
  exceeds: boolean
}

const uncapturedOf = ({ uncaptured }: TillPayment) => uncaptured.asked

/** What may still be paid on an order: what another provider has authorised is on its way already. */
export const openOn = (till: OrderTill): bigint => {
  const elsewhere = till.payments.filter(({ provider_id }) => provider_id !== AT_THE_DESK)
  return atLeastZero(minus(till.pending.asked, sum(elsewhere.map(uncapturedOf))))
}

const partsBy = (payments: readonly TillPayment[], operation_id: string): PaymentPart[] =>
  payments
    .map(({ id, captures }) => ({
      payment_id: id,
      amount: sum(captures.filter(({ by }) => by === operation_id).map(({ amount }) => amount)),
    }))
    .filter(({ amount }) => amount > 0n)

/**
 * Books a payment on an order for a package that asks for so much of it: never more than either has
 * open. What was promised for the desk is captured first, the rest gets a
 * payment of its own. It looks at what the command has done already, so planning again after a crash
 * asks for the rest only.
 */
export const planPayment = (
  till: OrderTill,
  { amount, operation_id, asked }: { amount: bigint; operation_id: string; asked: bigint }
): PaymentPlan => {
  const promised = till.payments.filter(
    (payment) =>
      payment.provider_id === AT_THE_DESK &&
      (payment.operation_id === null || payment.operation_id === operation_id)
  )
  const open = smaller(openOn(till), asked)
  const done = partsBy(till.payments, operation_id)
  const left = atLeastZero(minus(amount, sum(done.map((part) => part.amount))))
  const own = promised.filter((payment) => payment.operation_id === operation_id)
  const { parts, missing } = takeInOrder(
    left,
    [...own, ...promised.filter((payment) => payment.operation_id === null)].map((payment) => ({
      payment_id: payment.id,
      left: uncapturedOf(payment),
    }))
  )
  const waiting = till.waiting.find(
    (one) => one.operation_id === operation_id && one.amount === missing
  )
  return {
    done,
    capture: parts,
    collect: missing > 0n ? { amount: missing, collection_id: waiting?.id ?? null } : null,
    open,
    exceeds: left > open,
  }
}
