import { invalid, refuse } from "../../../errors/refuse"
import { millisOf, toPresent } from "../../../domain/instant"
import { openAmount } from "../../../domain/payment-status"
import type { PaymentPart } from "../../../domain/refund"
import { planPayment, type OrderTill, type PaymentPlan } from "../../../domain/till"
import { once } from "../ledger/once"
import {
  beginOperation,
  finishOperations,
  type Command,
  type NewOperation,
} from "../ledger/operation"
import { forgetWork, planWork } from "../ledger/planned-work"
import type { Sql } from "../ledger/sql"
import { readPackageId } from "../ledger/stored"
import type { Telling } from "../ledger/telling"
import { databaseNow } from "../ledger/time"
import { amountIn } from "./amount-in"
import { lockMoney, readMoney, spoken, writeMoney, type PackageMoney } from "./money-rows"
import { insertPayment } from "./payment-rows"

const PAYMENT = "payment"

/** What was received, in major units as it was said. */
export type Received = {
  amount: number
  method: string
  reference?: string | null
  note?: string | null
  /** When the money changed hands; now unless somebody says another time. */
  paid_at?: string | null
}

/** Asks for a payment to be recorded on a package. */
export type RecordPayment = Command & { client_package_id: string; payment: Received }

/** The package that was paid for; `replayed` when an earlier call recorded the payment. */
export type Recorded = { client_package_id: string; replayed: boolean }

const operationOf = async (sql: Sql, command: RecordPayment): Promise<NewOperation> => {
  const { client_package_id, payment } = command
  const held = await readMoney(sql, client_package_id)
  const amount = amountIn("amount", payment.amount, held)
  return {
    ...command,
    kind: PAYMENT,
    request: { client_package_id, payment },
    client_package_id,
    effective_at: await paidAt(sql, payment.paid_at),
    details: { amount: spoken(amount, held), method: payment.method },
  }
}

const paidAt = async (sql: Sql, paid_at: string | null | undefined) =>
  paid_at ? new Date(toPresent(paid_at, await databaseNow(sql))).toISOString() : paid_at

const assertPossible = async (
  sql: Sql,
  { payment: { paid_at } }: RecordPayment,
  held: PackageMoney,
  { open, exceeds }: { open: bigint; exceeds: boolean }
) => {
  if (held.is_cancelled) refuse("package_cancelled")
  const now = await databaseNow(sql)
  if (paid_at && millisOf(toPresent(paid_at, now)) > now.getTime()) {
    throw invalid("paid_at: lies in the future.")
  }
  if (!exceeds) return
  throw invalid(
    open > 0n ? `amount: only ${spoken(open, held)} is open.` : "amount: nothing is open."
  )
}

/** What may still be paid for a package that was given by hand. */
export const openOf = (money: PackageMoney): bigint => openAmount(money, money.is_cancelled)

/** Records money received outside Medusa for a package given by hand, never more than is open. */
export const recordPayment = async (sql: Sql, command: RecordPayment): Promise<Recorded> => {
  const { client_package_id, payment } = command
  const operation = await operationOf(sql, command)
  return await once(sql, operation, readPackageId, async (operation_id) => {
    const held = await lockMoney(sql, client_package_id)
    const amount = amountIn("amount", payment.amount, held)
    const open = openOf(held)
    await assertPossible(sql, command, held, { open, exceeds: amount > open })
    await insertPayment(sql, {
      ...payment,
      client_package_id,
      operation_id,
      kind: "payment",
      amount,
      digits: held.digits,
    })
    await writeMoney(sql, held, { came: amount, went_back: 0n, taken_back: 0n })
    return {
      result: { client_package_id },
      tells: [tellingPayment(client_package_id, operation_id, payment)],
    }
  })
}

const tellingPayment = (
  client_package_id: string,
  dedupe_key: string,
  { amount, method }: RecordPayment["payment"]
): Telling => ({
  kind: "payment_recorded",
  client_package_ids: [client_package_id],
  dedupe_key,
  details: { amount: `${amount}`, method },
})

/** A payment that is to be booked on the order of a package; null when it has been booked before. */
export type PlannedPayment = (PaymentPlan & { operation_id: string }) | null

/**
 * Plans a payment on the order that sold a package and remembers the command before anything happens
 * in Medusa: whoever repeats it after a crash is told what is left to do.
 */
export const planOrderPayment = async (
  sql: Sql,
  command: RecordPayment & { till: OrderTill }
): Promise<PlannedPayment> => {
  const { client_package_id, payment, till } = command
  const operation = await beginOperation(sql, await operationOf(sql, command))
  if (operation.done) return null
  const input = { client_package_id, payment }
  await planWork(sql, { operation_id: operation.id, order_id: till.order_id, input })

  const held = await lockMoney(sql, client_package_id)
  const amount = amountIn("amount", payment.amount, held)
  const plan = planPayment(till, { amount, operation_id: operation.id, asked: openOf(held) })
  // What Medusa has booked is booked, whatever was said since.
  if (plan.capture.length || plan.collect) await assertPossible(sql, command, held, plan)
  return { ...plan, operation_id: operation.id }
}

/** Asks for a payment that Medusa has booked to be written down. */
export type FinishOrderPayment = RecordPayment & {
  operation_id: string
  parts: readonly PaymentPart[]
}

/** Writes down what was booked on the order; what the package counts as paid follows from the order. */
export const finishOrderPayment = async (
  sql: Sql,
  { client_package_id, payment, operation_id, parts }: FinishOrderPayment
): Promise<Recorded> => {
  const held = await lockMoney(sql, client_package_id)
  for (const { payment_id, amount } of parts) {
    await insertPayment(sql, {
      ...payment,
      client_package_id,
      operation_id,
      kind: "payment",
      amount,
      digits: held.digits,
      medusa_payment_id: payment_id,
    })
  }
  const tells = [tellingPayment(client_package_id, operation_id, payment)]
  await finishOperations(sql, [{ id: operation_id, result: { client_package_id }, tells }])
  await forgetWork(sql, operation_id)
  return { client_package_id, replayed: false }
}
