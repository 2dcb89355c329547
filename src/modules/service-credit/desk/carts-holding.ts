import { isAffirmed } from "../ledger/affirmed"
import type { Sql } from "../ledger/sql"

/** Whose units are wanted at the desk; `take_over` also from carts that are still protected. */
export type CartsHolding = { client_package_id: string; take_over: boolean }

/**
 * The open carts that would let units of a package go, the ones that need not keep them any more first,
 * then the oldest; a cart that is being completed keeps its own.
 */
export const readCartsToTakeFrom = async (
  sql: Sql,
  { client_package_id, take_over }: CartsHolding
): Promise<string[]> => {
  const unprotected = "(h.status = 'releasing' or h.reclaimable_at <= service_package_now())"
  const rows = await sql<{ cart_id: string }>(
    `select h.cart_id from service_package_redemption r
     join service_package_hold h on h.id = r.hold_id and h.status in ('active', 'releasing')
     where r.client_package_id = ? and r.units_held > 0
       and not ${isAffirmed("h.")} and (? or ${unprotected})
     group by h.id, h.cart_id, h.status, h.reclaimable_at, h.created_at
     order by ${unprotected} desc, h.created_at, h.id`,
    [client_package_id, take_over]
  )
  return rows.map(({ cart_id }) => cart_id)
}
