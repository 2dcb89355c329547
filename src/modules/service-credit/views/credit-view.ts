import { fromMinor, toMinor } from "../../../domain/money"
import { usableUnits, type RedeemPolicy } from "../../../domain/usable"
import type { PackageServiceCredit } from "../../../types/http/client-package"

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`

const BOOKED = `coalesce((select sum(r.units_redeemed) from service_package_redemption r
  where r.client_package_id = c.client_package_id and r.service_credit_id = c.id
    and r.units_redeemed > 0 and r.booking_starts_at > service_package_now()), 0)`

const HELD_SINCE = `case when c.held > 0 then (
  select to_char(min(r.created_at) at time zone 'utc', ${ISO}) from service_package_redemption r
  where r.client_package_id = c.client_package_id and r.service_credit_id = c.id and r.units_held > 0) end`

/** The credits of the package row `p`, as JSON. */
export const CREDITS = `(select coalesce(jsonb_agg(jsonb_build_object(
    'id', c.id, 'title', c.title, 'unit_label', c.unit_label,
    'granted', c.granted, 'available', c.available, 'held', c.held, 'redeemed', c.redeemed,
    'forfeited', c.forfeited, 'expired', c.expired, 'revoked', c.revoked, 'transferred', c.transferred,
    'used', c.redeemed + c.forfeited, 'no_shows', c.no_shows, 'booked', ${BOOKED},
    'held_since', ${HELD_SINCE},
    'value', c.value, 'recognized_value', c.recognized_value, 'coverage', c.coverage
  ) order by c.position), '[]') from service_package_credit c where c.client_package_id = p.id)`

/** A credit as the statement reads it: without what depends on the payments for its package. */
export type StoredCredit = Omit<PackageServiceCredit, "unlocked" | "next_unlock">

/** What was asked and paid for the package, and what it asks for before it is used. */
export type PaidFor = {
  currency_digits: number
  price: string
  paid_amount: string
  refunded_amount: string
  redeem_policy: RedeemPolicy
}

/** A credit with how much of it may be used at what was paid so far. */
export const toCredit = (credit: StoredCredit, sold: PaidFor): PackageServiceCredit => {
  const { currency_digits: digits, redeem_policy: policy } = sold
  const { available, held, used, granted } = credit
  const { units, next_unlock } = usableUnits({
    ...{ available, granted, policy, used: held + used },
    price: toMinor(sold.price, digits),
    paid: toMinor(sold.paid_amount, digits),
    refunded: toMinor(sold.refunded_amount, digits),
  })
  return {
    ...credit,
    unlocked: units,
    next_unlock: next_unlock === null ? null : Number(fromMinor(next_unlock, digits)),
  }
}
