import { invalid, refuse } from "../../../errors/refuse"
import { sum, toDecimalString, toMinor } from "../../../domain/money"
import type { PaymentPart } from "../../../domain/refund"
import { planRefund, refundedBy, type OrderTill } from "../../../domain/till"
import { markAttention } from "../issuing/mark-attention"
import { lockCredits } from "../ledger/credits"
import { packagesInCheckout } from "../ledger/in-checkout"
import { beginOperation, finishOperations } from "../ledger/operation"
import { forgetWork, planWork } from "../ledger/planned-work"
import type { Sql } from "../ledger/sql"
import { blockSpending } from "./block-spending"
import {
  amountToGiveBack,
  assertLiving,
  endPackage,
  operationOf,
  type CancelledPackage,
  type CancelPackage,
} from "./end-package"
import { lockMoney, spoken } from "./money-rows"

/** What is to be refunded on the order before the package can end; null when it has ended before. */
export type PlannedCancel = {
  operation_id: string
  refund: PaymentPart[]
  /** What the command has refunded before a crash. */
  refunded: bigint
  /** What the order asked for before the first refund. */
  before: bigint
} | null

const pendingBefore = async (
  sql: Sql,
  operation_id: string,
  { digits }: OrderTill
): Promise<bigint> => {
  const [row] = await sql<{ pending: string | null }>(
    "select details ->> 'pending' as pending from service_package_operation where id = ?",
    [operation_id]
  )
  return toMinor(row?.pending ?? 0, digits)
}

/**
 * Plans the refunds on the order that sold a package and remembers the command first. Until they are
 * done nothing of the package can be spent: for a few minutes, so that a crash does not end it.
 */
export const planCancel = async (
  sql: Sql,
  command: CancelPackage & { till: OrderTill }
): Promise<PlannedCancel> => {
  const { client_package_id, till } = command
  const pending = toDecimalString(till.pending.asked, till.digits)
  const operation = await beginOperation(sql, operationOf(command, { pending }))
  if (operation.done) return null
  const input = { client_package_id, refund: command.refund }
  await planWork(sql, { operation_id: operation.id, order_id: till.order_id, input })
  const done = sum(refundedBy(till, operation.id).map(({ amount }) => amount))
  const isFresh = done === 0n
  const isPaying = (await packagesInCheckout(sql, [client_package_id])).size > 0
  const credits = await lockCredits(sql, { package_ids: [client_package_id] })
  const money = await lockMoney(sql, client_package_id)
  if (isFresh && isPaying) refuse("credits_in_checkout")
  if (isFresh) assertLiving(money, credits)

  const amount = await amountToGiveBack(sql, command, money, credits, done)
  const plan = planRefund(till, { amount, operation_id: operation.id })
  if (plan.missing > 0n) {
    const left = spoken(sum(plan.refund.map((part) => part.amount)), money)
    throw invalid(`refund.amount: only ${left} can go back to the payments of the order.`)
  }
  if (plan.refund.length && till.busy !== null) refuse("changed_meanwhile", till.busy)
  await blockSpending(sql, client_package_id)
  const before = await pendingBefore(sql, operation.id, till)
  return { operation_id: operation.id, refund: plan.refund, refunded: done, before }
}

/** Ends a package after its refunds, and writes down what went back. */
export const finishCancel = async (
  sql: Sql,
  command: CancelPackage & { operation_id: string; till: OrderTill; unanswered: bigint }
): Promise<CancelledPackage> => {
  const { client_package_id, operation_id, till } = command
  const credits = await lockCredits(sql, { package_ids: [client_package_id] })
  const money = await lockMoney(sql, client_package_id)
  const parts = refundedBy(till, operation_id)
  const outcome = await endPackage(sql, command, { operation_id, money, credits }, parts)
  const { unanswered: amount } = command
  if (amount > 0n) {
    await markAttention(sql, {
      marks: [{ id: client_package_id, code: "refund_unanswered", amount }],
    })
  }
  await finishOperations(sql, [{ id: operation_id, ...outcome }])
  await forgetWork(sql, operation_id)
  return { ...outcome.result, replayed: false }
}
