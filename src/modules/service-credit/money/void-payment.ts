import { notFound, refuse } from "../../../errors/refuse"
import { toMinor } from "../../../domain/money"
import { AT_THE_DESK, planRefund, type OrderTill, type RefundPlan } from "../../../domain/till"
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
import { lockMoney, spoken, writeMoney, type PackageMoney } from "./money-rows"
import { insertPayment } from "./payment-rows"

/** Asks for a recorded payment to be taken back, because it was a mistake. */
export type VoidPayment = Command & { client_package_id: string; payment_id: string }

/** The package whose payment was taken back. */
export type Voided = { client_package_id: string; replayed: boolean }

type Row = { amount: string; method: string; medusa_payment_id: string | null; is_void: boolean }
type StoredPayment = { amount: bigint; method: string; medusa_payment_id: string | null }

const read = async (
  sql: Sql,
  { client_package_id, payment_id }: VoidPayment,
  held: PackageMoney
): Promise<StoredPayment & { is_void: boolean }> => {
  const [row] = await sql<Row>(
    `select m.amount::text, m.method, m.medusa_payment_id, exists (select 1 from service_package_payment v
       where v.client_package_id = m.client_package_id and v.kind = 'void' and v.reference = m.id) as is_void
     from service_package_payment m where m.id = ? and m.client_package_id = ? and m.kind = 'payment'`,
    [payment_id, client_package_id]
  )
  if (!row) {
    throw notFound("Payment", payment_id)
  }
  return { ...row, amount: toMinor(row.amount, held.digits) }
}

const operationOf = (command: VoidPayment, of: StoredPayment, held: PackageMoney): NewOperation => {
  const { client_package_id, payment_id } = command
  return {
    ...command,
    kind: "void_payment",
    request: { client_package_id, payment_id },
    client_package_id,
    details: { amount: spoken(of.amount, held), method: of.method },
  }
}

const write = async (
  sql: Sql,
  { client_package_id, payment_id, reason }: VoidPayment,
  operation_id: string,
  of: StoredPayment,
  held: PackageMoney
): Promise<void> => {
  await insertPayment(sql, {
    client_package_id,
    operation_id,
    kind: "void",
    amount: of.amount,
    digits: held.digits,
    method: of.method,
    reference: payment_id,
    note: reason,
    medusa_payment_id: of.medusa_payment_id,
  })
}

const gone = () => refuse("changed_meanwhile", "This payment was taken back before.")

/** Takes a payment back that was recorded by mistake: what it paid is open again. */
export const voidPayment = async (sql: Sql, command: VoidPayment): Promise<Voided> => {
  const { client_package_id } = command
  const held = await lockMoney(sql, client_package_id)
  const of = await read(sql, command, held)
  const operation = operationOf(command, of, held)
  return await once(sql, operation, readPackageId, async (operation_id) => {
    if (of.is_void) gone()
    if (held.paid < of.amount) {
      refuse("changed_meanwhile", "This payment went back to the customer already.")
    }
    await writeMoney(sql, held, { came: 0n, went_back: 0n, taken_back: of.amount })
    await write(sql, command, operation_id, of, held)
    return { result: { client_package_id } }
  })
}

/** A payment on an order that is to be taken back; null when it has been before. */
export type PlannedVoid = (RefundPlan & { operation_id: string; amount: bigint }) | null

const assertPossible = (of: StoredPayment, till: OrderTill, plan: RefundPlan) => {
  if (till.busy !== null) refuse("changed_meanwhile", till.busy)
  const booked = till.payments.find(({ id }) => id === of.medusa_payment_id)
  if (booked?.provider_id !== AT_THE_DESK) {
    refuse("changed_meanwhile", "This payment can only be given back on the order's page.")
  }
  if (plan.missing > 0n) {
    refuse("changed_meanwhile", "This payment went back to the customer already.")
  }
}

/** Plans to take a payment off the order that sold a package, and remembers it first. */
export const planOrderVoid = async (
  sql: Sql,
  command: VoidPayment & { till: OrderTill }
): Promise<PlannedVoid> => {
  const { client_package_id, till } = command
  const held = await lockMoney(sql, client_package_id)
  const of = await read(sql, command, held)
  const operation = await beginOperation(sql, operationOf(command, of, held))
  if (operation.done) return null
  if (of.is_void) gone()
  const input = { client_package_id, payment_id: command.payment_id }
  await planWork(sql, { operation_id: operation.id, order_id: till.order_id, input })
  const plan = planRefund(till, {
    amount: of.amount,
    operation_id: operation.id,
    of: of.medusa_payment_id ?? "",
  })
  if (plan.refund.length || plan.missing > 0n) assertPossible(of, till, plan)
  return { ...plan, operation_id: operation.id, amount: of.amount }
}

/** Writes down that Medusa took a payment off the order. */
export const finishOrderVoid = async (
  sql: Sql,
  command: VoidPayment & { operation_id: string }
): Promise<Voided> => {
  const { client_package_id, operation_id } = command
  const held = await lockMoney(sql, client_package_id)
  await write(sql, command, operation_id, await read(sql, command, held), held)
  await finishOperations(sql, [{ id: operation_id, result: { client_package_id } }])
  await forgetWork(sql, operation_id)
  return { client_package_id, replayed: false }
}
