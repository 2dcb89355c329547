import { markAttention } from "../issuing/mark-attention"
import type { Sql } from "../ledger/sql"

/** True, in SQL, of a redemption `r` that pays for a visit together with more sessions than were booked. */
export const PAID_TWICE = `r.units_held + r.units_redeemed > 0 and r.detached_at is null
  and coalesce(r.order_line_item_id, r.booking_reference) is not null and service_package_is_overpaid(r)`

/** Shows staff the packages whose session an order has posted for a visit that is paid for already; answers which. */
export const showPaidTwice = async (
  sql: Sql,
  redemption_ids: readonly string[]
): Promise<string[]> => {
  if (!redemption_ids.length) return []
  const found = await sql<{ id: string }>(
    `select distinct r.client_package_id as id from service_package_redemption r
     where r.id = any(?::text[]) and ${PAID_TWICE} order by 1`,
    [redemption_ids]
  )
  await markAttention(sql, {
    marks: found.map(({ id }) => ({ id, code: "visit_paid_twice" as const })),
  })
  return found.map(({ id }) => id)
}

/**
 * Takes the mark off every package whose visits are paid once by now; answers which. One that somebody else is
 * at keeps it until the next time: who holds its visits must not wait for it.
 */
export const forgetPaidTwice = async (sql: Sql): Promise<string[]> => {
  const forgotten = await sql<{ id: string }>(
    `with once as (
       select p.id from service_package_client_package p
       where p.attention_code = 'visit_paid_twice' and not exists (
         select 1 from service_package_redemption r where r.client_package_id = p.id and ${PAID_TWICE})
       order by p.id for no key update skip locked)
     update service_package_client_package p set attention_code = null, attention_details = null, attention_since = null,
       updated_at = service_package_now()
     from once where p.id = once.id returning p.id`
  )
  return forgotten.map(({ id }) => id)
}

/** What a command did, and the packages that need no look any more since their visits are paid once. */
export type PaidOnce<Done> = Done & { unmarked: string[] }

/** Ends a command that may have given back what paid for a visit a second time. */
export const paidOnceAfter = async <Done extends object>(
  sql: Sql,
  done: Done
): Promise<PaidOnce<Done>> => ({ ...done, unmarked: await forgetPaidTwice(sql) })
