import { isAffirmed } from "../ledger/affirmed"
import type { Sql } from "../ledger/sql"
import { freeLimitedUses } from "../limits/take-limited-uses"

/** What stands behind one line of a cart while it is completed. */
export type AffirmedLine = {
  line_item_id: string
  variant_id: string
  quantity: number
}

/** The hold a completion may rely on for the next five minutes, or null when there is none. */
export type AffirmedHold = {
  customer_id: string
  lines: AffirmedLine[]
  /** A completion that marked it before and has come to no end: it may be running still, or not any more. */
  earlier: "running" | "over" | null
} | null

/**
 * Marks a cart's live hold as being completed and answers what it pays for: from here on nobody
 * reclaims it for five minutes, and a hold that was claimed before is not found. The mark of another
 * completion that may be running stays that one's. What it pays for is
 * read by a second statement: the first may have waited for a reconciliation whose outcome its own
 * snapshot cannot see.
 */
export const affirmHold = async (sql: Sql, cart_id: string): Promise<AffirmedHold> => {
  const [hold] = await sql<{ id: string; customer_id: string; earlier: "running" | "over" | null }>(
    `update service_package_hold h
     set affirmed_until = case when earlier = 'running' then h.affirmed_until
       else service_package_now() + interval '5 minutes' end, updated_at = service_package_now()
     from (
       select id, case when ${isAffirmed()} then 'running'
         when affirmed_until is not null then 'over' end as earlier
       from service_package_hold where cart_id = ? and status = 'active' and deleted_at is null
       for no key update
     ) before
     where h.id = before.id
     returning h.id, h.customer_id, before.earlier`,
    [cart_id]
  )
  if (!hold) return null
  const lines = await sql<AffirmedLine>(
    `select line_item_id, variant_id, sum(units_held / cost)::int as quantity
     from service_package_redemption where hold_id = ? and units_held > 0 and customer_id = ?
     group by line_item_id, variant_id`,
    [hold.id, hold.customer_id]
  )
  return { customer_id: hold.customer_id, lines, earlier: hold.earlier }
}

/**
 * Takes the mark away after a completion that came to nothing, and the places it took among limited
 * things; a hold that has ended is left alone.
 */
export const withdrawAffirmation = async (sql: Sql, cart_id: string): Promise<void> => {
  await sql(
    `update service_package_hold set affirmed_until = null, updated_at = service_package_now()
     where cart_id = ? and status = 'active' and deleted_at is null`,
    [cart_id]
  )
  await freeLimitedUses(sql, cart_id)
}
