import type { PackageStatus } from "../../../domain/status"
import { openAmount, type PaymentStatus } from "../../../domain/payment-status"
import { fromMinor, minus, toMinor } from "../../../domain/money"
import type { RevocableCredit } from "../../../domain/take-back"
import { sumUnits } from "../../../domain/units"
import type {
  AdminClientPackage,
  PackageServiceCredit,
  PackageSource,
  PackageUnitCounts,
} from "../../../types/http/client-package"
import type { RedeemPolicy } from "../../../domain/usable"
import type { Sql } from "../ledger/sql"
import { toAttention } from "./attention"
import { CREDITS, toCredit, type StoredCredit } from "./credit-view"
import { STATUS } from "./status"
import { toIso, toIsoOrNull, type StoredInstant } from "../ledger/instants"

// The last thing that happened to a credit is one step into the index of its ledger.
const USED_UP = `(select max(line.created_at) from service_package_credit c cross join lateral (
  select e.created_at from service_package_entry e where e.service_credit_id = c.id order by e.seq desc limit 1
) line where c.client_package_id = p.id)`

const ENDED = `case
  when p.cancelled_at is not null then p.cancelled_at
  when p.expires_at <= service_package_now() then p.expires_at
  when p.open_credits = 0 then ${USED_UP} end`

const LATEST_NOTE = `case when p.notes_count > 0 then (
  select jsonb_build_object('text', n.text, 'by', n.actor_name, 'at', n.created_at)
  from service_package_note n
  where n.client_package_id = p.id and n.hidden_at is null and n.deleted_at is null
  order by n.created_at desc, n.id desc limit 1) end`

const COLUMNS = `p.id, p.title, p.customer_id, p.customer_email, p.customer_name, p.customer_erased_at, p.template_id, p.source,
  ${STATUS} as status, p.payment_status, p.attention_code, p.attention_details, p.attention_since, p.currency_code, p.currency_digits, p.price::text,
  p.original_price::text, p.paid_amount::text, p.refunded_amount::text, p.order_id, p.purchased_at, p.starts_on,
  p.activated_at, p.expires_on, p.expires_at, p.cancelled_at, p.notes_count,
  p.terms->>'redeem_policy' as redeem_policy, ${ENDED} as ended_at, ${LATEST_NOTE} as latest_note,
  case when p.frozen_at > service_package_now() then p.frozen_at end as frozen_from,
  case when p.frozen_until > service_package_now() then p.frozen_until end as frozen_until,
  ${CREDITS} as service_credits`

type Row = {
  id: string
  title: string
  customer_id: string
  customer_email: string | null
  customer_name: string | null
  customer_erased_at: StoredInstant | null
  template_id: string | null
  source: PackageSource
  status: PackageStatus
  payment_status: PaymentStatus
  attention_code: string | null
  attention_details: { amount?: unknown } | null
  attention_since: StoredInstant | null
  currency_code: string
  currency_digits: number
  price: string
  original_price: string
  paid_amount: string
  refunded_amount: string
  order_id: string | null
  purchased_at: StoredInstant
  starts_on: string | null
  activated_at: StoredInstant | null
  expires_on: string | null
  expires_at: StoredInstant | null
  cancelled_at: StoredInstant | null
  frozen_from: StoredInstant | null
  frozen_until: StoredInstant | null
  notes_count: number
  redeem_policy: RedeemPolicy
  ended_at: StoredInstant | null
  latest_note: { text: string; by: string | null; at: StoredInstant } | null
  service_credits: StoredCredit[]
}

const sumOf = (credits: readonly PackageServiceCredit[]): PackageUnitCounts => ({
  ...sumUnits(credits),
  booked: credits.reduce((total, credit) => total + credit.booked, 0),
})

const toRevocable = (
  { id, available, held, value, recognized_value }: PackageServiceCredit,
  digits: number
): RevocableCredit => ({
  id,
  available,
  held,
  remaining: minus(toMinor(value, digits), toMinor(recognized_value, digits)),
})

const openOf = ({ price, paid_amount, refunded_amount, ...row }: Row): number => {
  const minor = (amount: string) => toMinor(amount, row.currency_digits)
  const balance = {
    price: minor(price),
    paid: minor(paid_amount),
    refunded: minor(refunded_amount),
  }
  return fromMinor(openAmount(balance, row.status === "cancelled"), row.currency_digits)
}

const toPackage = (row: Row): AdminClientPackage => {
  const { attention_code, attention_details, attention_since, ...rest } = row
  const { currency_digits, redeem_policy: _policy, latest_note: note, ...shown } = rest
  const service_credits = row.service_credits.map((credit) => toCredit(credit, row))
  return {
    ...shown,
    attention: toAttention({
      code: attention_code,
      details: attention_details,
      since: toIsoOrNull(attention_since),
      currency_code: row.currency_code,
      currency_digits,
      credits: service_credits.map((credit) => toRevocable(credit, currency_digits)),
    }),
    price: Number(row.price),
    original_price: Number(row.original_price),
    paid_amount: Number(row.paid_amount),
    refunded_amount: Number(row.refunded_amount),
    open_amount: openOf(row),
    customer_erased_at: toIsoOrNull(row.customer_erased_at),
    purchased_at: toIso(row.purchased_at),
    activated_at: toIsoOrNull(row.activated_at),
    expires_at: toIsoOrNull(row.expires_at),
    cancelled_at: toIsoOrNull(row.cancelled_at),
    ended_at: toIsoOrNull(row.ended_at),
    frozen_from: toIsoOrNull(row.frozen_from),
    frozen_until: toIsoOrNull(row.frozen_until),
    latest_note: note && { ...note, at: toIso(note.at) },
    units: sumOf(service_credits),
    service_credits,
  }
}

/** Which packages `p` are read, from where and in which order. */
type Selection = { from?: string; tail: string; params: readonly unknown[] }

/** Reads packages with their credits and what is derived from both, in one statement. */
export const selectPackages = async (
  sql: Sql,
  { from = "service_package_client_package p", tail, params }: Selection
): Promise<AdminClientPackage[]> => {
  const rows = await sql<Row>(`select ${COLUMNS} from ${from} ${tail}`, params)
  return rows.map(toPackage)
}
