import type { Sql } from "../ledger/sql"
import { toIso, type StoredInstant } from "../ledger/instants"

/** An appointment that a package has paid for and that lies within the package's pause. */
export type PausedBooking = {
  redemption_id: string
  client_package_id: string
  title: string
  starts_at: string
  staff: string | null
}

type Row = Omit<PausedBooking, "starts_at"> & { starts_at: StoredInstant }

/** Finds the appointments that a pause falls on: a pause takes nothing back, so somebody should know. */
export const listPausedBookings = async (
  sql: Sql,
  client_package_ids: readonly string[]
): Promise<PausedBooking[]> => {
  const rows = await sql<Row>(
    `select r.id as redemption_id, r.client_package_id, r.product_title as title, r.booking_starts_at as starts_at,
       r.booking_staff as staff
     from service_package_client_package p join service_package_redemption r on r.client_package_id = p.id
     where p.id = any(?::text[]) and p.frozen_at is not null
       and r.units_redeemed > 0 and r.booking_starts_at > service_package_now()
       and r.booking_starts_at >= p.frozen_at and (p.frozen_until is null or r.booking_starts_at < p.frozen_until)
     order by r.booking_starts_at, r.id`,
    [client_package_ids]
  )
  return rows.map((row) => ({ ...row, starts_at: toIso(row.starts_at) }))
}
