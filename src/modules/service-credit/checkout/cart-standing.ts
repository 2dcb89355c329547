import type { HeldLine } from "../../../domain/cart"
import type { Sql } from "../ledger/sql"

/** What credits have to do with a cart as it stands. */
export type CartStanding = {
  customer_id: string | null
  /** `open`: the cart may be in step; `releasing`: a release was begun and not ended; `ended`: its order decides. */
  state: "open" | "releasing" | "ended"
  held: HeldLine[]
  /** The lines that credits ever paid for in this cart. */
  ever: string[]
}

type Row = HeldLine & { customer_id: string | null; status: string | null }

/** Reads what a cart holds, by one index; null for a cart that credits never had anything to do with. */
export const readCartStanding = async (sql: Sql, cart_id: string): Promise<CartStanding | null> => {
  const rows = await sql<Row>(
    `select r.line_item_id, r.variant_id, r.line_key, (r.units_held / r.cost)::int as quantity,
       h.customer_id, h.status
     from service_package_redemption r
     left join service_package_hold h on h.id = r.hold_id
       and h.status in ('active', 'releasing', 'redeemed') and h.deleted_at is null
     where r.cart_id = ?`,
    [cart_id]
  )
  if (!rows.length) return null
  const live = rows.filter(({ status }) => status !== null)
  return {
    customer_id: live[0]?.customer_id ?? null,
    state: stateOf(live),
    held: live.filter(({ quantity }) => quantity > 0),
    ever: rows.map(({ line_item_id }) => line_item_id),
  }
}

const stateOf = (live: readonly Row[]) => {
  if (live.some(({ status }) => status === "redeemed")) return "ended"
  return live.some(({ status }) => status === "releasing") ? "releasing" : "open"
}
