import { notAllowed, notFound } from "../../../errors/refuse"
import { cancelDeadline, cancelOutcome, type CancelOutcome } from "../../../domain/cancel-window"
import { instantLabel } from "../../../domain/redemption"
import type { PackageTerms } from "../../../domain/terms"
import { assertAhead } from "./assert-ahead"
import type { Sql } from "../ledger/sql"
import { databaseNow } from "../ledger/time"

/** Whose booking. */
export type CancelPreviewQuery = { redemption_id: string; customer_id: string }

/** What would become of its sessions, and why. */
export type CancelPreview = { outcome: CancelOutcome; reason: string }

type Row = {
  booking_starts_at: Date | string | null
  units_redeemed: number
  detached: boolean
  terms: PackageTerms
  time_zone: string
}

/** Says what cancelling would do now; a booking of somebody else is as unknown as one that never was. */
export const previewCancel = async (
  sql: Sql,
  { redemption_id, customer_id }: CancelPreviewQuery
): Promise<CancelPreview> => {
  const [row] = await sql<Row>(
    `select r.booking_starts_at, r.units_redeemed, r.detached_at is not null as detached, p.terms, p.time_zone
     from service_package_redemption r join service_package_client_package p on p.id = r.client_package_id
     where r.id = ? and r.customer_id = ?`,
    [redemption_id, customer_id]
  )
  if (!row) {
    throw notFound("Redemption", redemption_id)
  }
  const now = await databaseNow(sql)
  assertAhead(row.booking_starts_at, now)
  if (row.detached || row.units_redeemed === 0) {
    throw notAllowed("This booking holds no session any more.")
  }
  const rule = {
    starts_at: row.booking_starts_at,
    window_hours: row.terms.cancel_window_hours,
    zone: row.time_zone,
  }
  const outcome = cancelOutcome(rule, now)
  return { outcome, reason: reasonOf(outcome, cancelDeadline(rule), row.time_zone) }
}

const reasonOf = (outcome: CancelOutcome, deadline: Date | null, zone: string) => {
  if (deadline === null) return "It can be cancelled until it begins: the session is given back."
  const until = instantLabel(deadline, zone)
  return outcome === "restored"
    ? `Cancelled by ${until}, the session is given back.`
    : `It could be cancelled in time until ${until}: the session counts as used.`
}
