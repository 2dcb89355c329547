import type { Sql } from "../ledger/sql"

/** Up to when every change of an order was compared; null before the first time. */
export const readOrdersSeen = async (sql: Sql): Promise<{ until: Date | null }> => {
  const [row] = await sql<{ until: Date | null }>(
    "select orders_seen_until as until from service_package_setting where id = 'settings'"
  )
  return { until: row?.until ? new Date(row.until) : null }
}

/** Notes up to when every change of an order was compared. */
export const noteOrdersSeen = async (sql: Sql, { until }: { until: Date }): Promise<void> => {
  await sql(
    `insert into service_package_setting (id, orders_seen_until, created_at, updated_at)
     values ('settings', ?, service_package_now(), service_package_now())
     on conflict (id) do update set orders_seen_until = excluded.orders_seen_until`,
    [until.toISOString()]
  )
}

/** Those of these orders that sold a package or were paid with one. */
export const readOrdersConcerned = async (
  sql: Sql,
  { order_ids }: { order_ids: readonly string[] }
): Promise<string[]> => {
  if (!order_ids.length) return []
  const rows = await sql<{ id: string }>(
    `select o.id from unnest(?::text[]) as o(id)
     where exists (select 1 from service_package_client_package p where p.order_id = o.id)
       or exists (select 1 from service_package_redemption r where r.order_id = o.id and r.deleted_at is null)`,
    [order_ids]
  )
  return rows.map(({ id }) => id)
}

/** What is known of orders that were compared, as methods of the service. */
export const seenReads = {
  retrieveOrdersSeen: readOrdersSeen,
  listOrdersConcerned: readOrdersConcerned,
}
