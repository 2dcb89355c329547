import type { PackageStatus } from "../../../domain/status"
import type { PaymentStatus } from "../../../domain/payment-status"
import { minus, toMinor } from "../../../domain/money"
import type { RevocableCredit } from "../../../domain/take-back"
import { sumUnits } from "../../../domain/units"
import type {
  AdminClientPackage,
  PackageServiceCredit,
  PackageSource,
  PackageUnitCounts,
} from "../../../types/http/client-package"
import type { Sql } from "../ledger/sql"
import { toAttention } from "./attention"
import { STATUS } from "./status"
import { toIso, toIsoOrNull, type StoredInstant } from "./wire"

const BOOKED = `coalesce((select sum(r.units_redeemed) from service_package_redemption r
  where r.client_package_id = c.client_package_id and r.service_credit_id = c.id
    and r.units_redeemed > 0 and r.booking_starts_at > service_package_now()), 0)`

const CREDITS = `(select coalesce(jsonb_agg(jsonb_build_object(
    'id', c.id, 'title', c.title, 'unit_label', c.unit_label,
    'granted', c.granted, 'available', c.available, 'held', c.held, 'redeemed', c.redeemed,
    'forfeited', c.forfeited, 'expired', c.expired, 'revoked', c.revoked, 'transferred', c.transferred,
    'used', c.redeemed + c.forfeited, 'no_shows', c.no_shows, 'booked', ${BOOKED},
    'value', c.value, 'recognized_value', c.recognized_value, 'coverage', c.coverage
  ) order by c.position), '[]') from service_package_credit c where c.client_package_id = p.id)`

const COLUMNS = `p.id, p.title, p.customer_id, p.customer_email, p.customer_name, p.template_id, p.source,
  ${STATUS} as status, p.payment_status, p.attention_code, p.attention_details, p.attention_since, p.currency_code, p.currency_digits, p.price::text,
  p.original_price::text, p.paid_amount::text, p.refunded_amount::text, p.order_id, p.purchased_at, p.starts_on,
  p.activated_at, p.expires_on, p.expires_at, p.cancelled_at, p.notes_count,
  case when p.frozen_until > service_package_now() then p.frozen_until end as frozen_until,
  ${CREDITS} as service_credits`

type Row = {
  id: string
  title: string
  customer_id: string
  customer_email: string | null
  customer_name: string | null
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
  frozen_until: StoredInstant | null
  notes_count: number
  service_credits: PackageServiceCredit[]
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

const toPackage = ({
  attention_code: code,
  attention_details: details,
  attention_since,
  currency_digits,
  ...row
}: Row): AdminClientPackage => ({
  ...row,
  attention: toAttention({
    code,
    details,
    since: toIsoOrNull(attention_since),
    currency_code: row.currency_code,
    currency_digits,
    credits: row.service_credits.map((credit) => toRevocable(credit, currency_digits)),
  }),
  price: Number(row.price),
  original_price: Number(row.original_price),
  paid_amount: Number(row.paid_amount),
  refunded_amount: Number(row.refunded_amount),
  purchased_at: toIso(row.purchased_at),
  activated_at: toIsoOrNull(row.activated_at),
  expires_at: toIsoOrNull(row.expires_at),
  cancelled_at: toIsoOrNull(row.cancelled_at),
  frozen_until: toIsoOrNull(row.frozen_until),
  units: sumOf(row.service_credits),
})

/** Reads packages with their credits and what is derived from both, in one statement. */
export const selectPackages = async (
  sql: Sql,
  tail: string,
  params: readonly unknown[]
): Promise<AdminClientPackage[]> => {
  const rows = await sql<Row>(
    `select ${COLUMNS} from service_package_client_package p ${tail}`,
    params
  )
  return rows.map(toPackage)
}
