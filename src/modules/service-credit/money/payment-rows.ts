import { generateEntityId } from "@medusajs/framework/utils"
import type { PaymentKind } from "../../../domain/payment-status"
import { toDecimalString } from "../../../domain/money"
import type { Sql } from "../ledger/sql"

/** Money that came in or went back for a package, in minor units. */
export type NewPayment = {
  client_package_id: string
  operation_id: string
  kind: PaymentKind
  amount: bigint
  digits: number
  method: string
  reference?: string | null
  note?: string | null
  /** When the money changed hands; the operation's time unless somebody says another one. */
  paid_at?: string | null
  /** The payment in Medusa that it was booked on; null for money that Medusa never saw. */
  medusa_payment_id?: string | null
}

/** Writes what changed hands and answers its id; what a package counts as paid is the caller's to write. */
export const insertPayment = async (sql: Sql, payment: NewPayment): Promise<string> => {
  const id = generateEntityId(undefined, "cpay")
  await sql(
    `insert into service_package_payment (id, client_package_id, kind, amount, raw_amount, method, reference, note, paid_at,
       operation_id, medusa_payment_id, created_at, updated_at)
     select ?, ?, ?, paid.amount, service_package_raw(paid.amount), ?, ?, ?, coalesce(?::timestamptz, o.effective_at), o.id, ?,
       service_package_now(), service_package_now()
     from service_package_operation o, (select ?::numeric as amount) paid where o.id = ?`,
    [
      id,
      payment.client_package_id,
      payment.kind,
      payment.method,
      payment.reference ?? null,
      payment.note ?? null,
      payment.paid_at ?? null,
      payment.medusa_payment_id ?? null,
      toDecimalString(payment.amount, payment.digits),
      payment.operation_id,
    ]
  )
  return id
}
