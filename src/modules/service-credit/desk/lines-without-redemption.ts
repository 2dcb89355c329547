import type { Sql } from "../ledger/sql"

/** A free line of an order that says a session pays for it, by the key it carries: its cart line's, or its redemption's id. */
export type MarkedLine = { id: string; line_key: string }

/** A marked line that no session of its own pays for, and what is known of the line that had the key first. */
export type LineWithoutRedemption = MarkedLine & {
  /** The package that paid for the first one; null where nobody knows the key. */
  client_package_id: string | null
  /** The cart the first one was paid in: it may yet be this line's own. */
  cart_id: string | null
  original_unit_price: string | null
}

const KNOWN = `r.id, r.client_package_id, r.cart_id, r.original_unit_price, r.units_held, r.created_at
  from service_package_redemption r`

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
     where not exists (select 1 from service_package_redemption r where r.order_line_item_id = l.id and r.deleted_at is null)`,
    [JSON.stringify(lines)]
  )
  if (!alone.length) return []
  return await sql<LineWithoutRedemption>(
    `with l as materialized (select * from jsonb_to_recordset(?::jsonb) as l(id text, line_key text)),
     r as materialized (
       select distinct on (known.key) known.* from (
         select r.line_key as key, ${KNOWN} where r.line_key in (select line_key from l)
         union all select r.id as key, ${KNOWN} where r.id in (select line_key from l)) known
       order by known.key, known.units_held desc, known.created_at desc, known.id desc)
     select l.id, l.line_key, r.client_package_id, r.cart_id, r.original_unit_price::text
     from l left join r on r.key = l.line_key
     where coalesce(r.units_held, 0) = 0 order by l.id`,
    [JSON.stringify(alone)]
  )
}
