import { isAffirmed } from "../ledger/affirmed"
import { SPENDABLE } from "../ledger/credits"
import type { Sql } from "../ledger/sql"

/** Whether credits have anything to do with a cart. */
export type CartRelevance = {
  /** Credits pay for something in this cart, or did before it was changed. */
  was_covered: boolean
  has_credit: boolean
  /** Another cart of the customer holds units that it need not keep. */
  has_reclaimable: boolean
  /** She was seen signed in on it before. */
  is_seen: boolean
}

// Through the customer's packages, which have an index where a credit without available units has none.
// A cart that is being completed keeps its units.
const HELD_ELSEWHERE = `
  service_package_client_package p
  join service_package_redemption r on r.client_package_id = p.id and r.units_held > 0
  join service_package_hold h on h.id = r.hold_id and h.status in ('active', 'releasing')
  where p.customer_id = ? and p.open_credits > 0 and h.cart_id <> ?
    and not ${isAffirmed("h.")}`
const UNPROTECTED = `(h.status = 'releasing' or h.reclaimable_at <= service_package_now())`

/** Answers by a few index probes in one statement, so that a shop pays next to nothing where credits play no part. */
export const readCartRelevance = async (
  sql: Sql,
  { cart_id, customer_id }: { cart_id: string; customer_id: string | null }
): Promise<CartRelevance> => {
  const [relevance] = await sql<CartRelevance>(
    `select
       exists (select 1 from service_package_redemption where cart_id = ?) as was_covered,
       exists (select 1 from service_package_credit c where c.customer_id = ? and ${SPENDABLE}) as has_credit,
       exists (select 1 from ${HELD_ELSEWHERE} and ${UNPROTECTED}) as has_reclaimable,
       exists (select 1 from service_package_cart_preference
         where cart_id = ? and signed_in_customer_id = ?) as is_seen`,
    [cart_id, customer_id, customer_id, cart_id, cart_id, customer_id]
  )
  return (
    relevance ?? { was_covered: false, has_credit: false, has_reclaimable: false, is_seen: false }
  )
}

/** A cart that may let go of units, and the credits it holds them of. */
export type ReclaimableCart = { cart_id: string; credit_ids: string[] }

/** The customer's other carts whose units may be used elsewhere, the oldest first: unprotected ones, with `take_over` all. */
export const readReclaimableCarts = async (
  sql: Sql,
  { cart_id, customer_id, take_over }: { cart_id: string; customer_id: string; take_over: boolean }
): Promise<ReclaimableCart[]> =>
  await sql<ReclaimableCart>(
    `select h.cart_id, array_agg(distinct r.service_credit_id) as credit_ids from ${HELD_ELSEWHERE} and (? or ${UNPROTECTED})
     group by h.id, h.cart_id, h.reclaimable_at order by h.reclaimable_at, h.id`,
    [customer_id, cart_id, take_over]
  )

/** The open carts that hold units of these packages. */
export const readCartsHoldingPackages = async (
  sql: Sql,
  client_package_ids: readonly string[]
): Promise<string[]> => {
  const rows = await sql<{ cart_id: string }>(
    `select distinct h.cart_id from service_package_redemption r
     join service_package_hold h on h.id = r.hold_id and h.status in ('active', 'releasing')
     where r.client_package_id = any(?::text[]) and r.units_held > 0`,
    [client_package_ids]
  )
  return rows.map((row) => row.cart_id)
}

/** A cart the resolver looks at; `let_go` when its hold is to end unless the cart became an order. */
export type HoldToResolve = { cart_id: string; let_go: boolean }

/**
 * The carts that an event should have ended: half released, past their day, marked for a completion
 * that ended a while ago, or with limited places that no order has kept; the longest waiting first.
 */
export const readHoldsToResolve = async (sql: Sql, limit: number): Promise<HoldToResolve[]> =>
  await sql<HoldToResolve>(
    `select cart_id, bool_or(let_go) as let_go from (
       select cart_id, status = 'releasing' or expires_at <= service_package_now() as let_go, updated_at
       from service_package_hold
       where status in ('active', 'releasing') and deleted_at is null
         and not ${isAffirmed()}
         and (status = 'releasing' or expires_at <= service_package_now() or affirmed_until is not null)
       union all
       select cart_id, false, updated_at from service_package_limited_use
       where state = 'taken' and cart_id is not null and updated_at <= service_package_now() - interval '2 minutes'
         and updated_at > service_package_now() - interval '1 day'
     ) due group by cart_id order by min(updated_at) limit ?`,
    [limit]
  )
