import type { Actor } from "../../../domain/actor"
import type { PackagePayment } from "../../../types/http/payment"
import { openOf } from "./record-payment"
import type { Sql } from "../ledger/sql"
import { readMoney, type PackageMoney } from "./money-rows"
import { toIso, toIsoOrNull, type StoredInstant } from "../ledger/instants"

/** The money of a package and every payment, refund and void that was recorded for it. */
export type RecordedPayments = {
  money: PackageMoney
  open: bigint
  payments: PackagePayment[]
  /** The commands that are written down, by which payments in Medusa are told from others. */
  operation_ids: string[]
}

type Row = Omit<PackagePayment, "amount" | "paid_at" | "created_at" | "voided_at" | "actor"> & {
  amount: string
  paid_at: StoredInstant
  created_at: StoredInstant
  voided_at: StoredInstant | null
  actor_type: Actor["type"]
  actor_id: string
  actor_name: string | null
}

const toPayment = ({ actor_type: type, actor_id, actor_name, ...row }: Row): PackagePayment => ({
  ...row,
  amount: Number(row.amount),
  paid_at: toIso(row.paid_at),
  voided_at: toIsoOrNull(row.voided_at),
  actor: { type, id: actor_id, name: actor_name },
  created_at: toIso(row.created_at),
})

/** Reads what was recorded for a package, newest first; a void names the payment it took back. */
export const readPayments = async (
  sql: Sql,
  client_package_id: string
): Promise<RecordedPayments> => {
  const money = await readMoney(sql, client_package_id)
  const rows = await sql<Row>(
    `select m.id, m.kind, m.amount::text, m.method, m.reference, m.note, m.paid_at, m.medusa_payment_id, m.created_at,
       (select v.created_at from service_package_payment v
        where v.client_package_id = m.client_package_id and v.kind = 'void' and v.reference = m.id) as voided_at,
       o.actor_type, o.actor_id, o.actor_name
     from service_package_payment m join service_package_operation o on o.id = m.operation_id
     where m.client_package_id = ? order by m.paid_at desc, m.created_at desc, m.id desc`,
    [client_package_id]
  )
  const done = await sql<{ id: string }>(
    `select id from service_package_operation
     where client_package_id = ? and state = 'done' and kind in ('payment', 'void_payment', 'cancel')`,
    [client_package_id]
  )
  return {
    money,
    open: openOf(money),
    payments: rows.map(toPayment),
    operation_ids: done.map(({ id }) => id),
  }
}

/** What was paid for a package, as a method of the service. */
export const paymentReads = { listPackagePayments: readPayments }
