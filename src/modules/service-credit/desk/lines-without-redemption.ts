import type { Sql } from "../ledger/sql"

/** A free line of an order that says a session pays for it, by the key it carries. */
export type MarkedLine = { id: string; line_key: string }

/** A marked line that no session of its own pays for, and what is known of the line that had the key first. */
export type LineWithoutRedemption = MarkedLine & {
  /** The package that paid for the first one; null where nobody knows the key. */
  client_package_id: string | null
  /** The cart the first one was paid in: it may yet be this line's own. */
  cart_id: string | null
  original_unit_price: string | null
}

/**
 * The lines that carry a mark and have no redemption of their own. One whose session a cart still holds is
 * left: its order may be about to be posted.
 */
export const readLinesWithoutRedemption = async (
  sql: Sql,
  { lines }: { lines: readonly MarkedLine[] }
): Promise<LineWithoutRedemption[]> => {
  const alone = await sql<MarkedLine>(
    `select l.id, l.line_key from jsonb_to_recordset(?::jsonb) as l(id text, line_key text)
     where not exists (select 1 from service_package_redemption r where r.order_line_item_id = l.id)`,
    [JSON.stringify(lines)]
  )
  if (!alone.length) return []
  return await sql<LineWithoutRedemption>(
    `select l.id, l.line_key, r.client_package_id, r.cart_id, r.original_unit_price::text
     from jsonb_to_recordset(?::jsonb) as l(id text, line_key text)
     left join lateral (select * from service_package_redemption r where r.line_key = l.line_key
       order by r.units_held desc, r.created_at desc, r.id desc limit 1) r on true
     where coalesce(r.units_held, 0) = 0 order by l.id`,
    [JSON.stringify(alone)]
  )
}
