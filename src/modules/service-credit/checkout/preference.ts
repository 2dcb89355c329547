import { NOTHING_DECLINED, type CartPreference } from "../../../domain/cart"
import type { Sql } from "../ledger/sql"

/** What the customer declined in a cart; nothing, when she never did. */
export const readPreference = async (sql: Sql, cart_id: string): Promise<CartPreference> => {
  const [row] = await sql<CartPreference>(
    `select declined_all, declined_lines from service_package_cart_preference where cart_id = ?`,
    [cart_id]
  )
  return row ?? NOTHING_DECLINED
}

/** Keeps what the customer declined, so that credits do not come back by themselves. */
export const writePreference = async (
  sql: Sql,
  cart_id: string,
  { declined_all, declined_lines }: CartPreference
): Promise<void> => {
  await sql(
    `insert into service_package_cart_preference (cart_id, declined_all, declined_lines, created_at, updated_at)
     values (?, ?, ?::jsonb, service_package_now(), service_package_now())
     on conflict (cart_id) do update
       set declined_all = excluded.declined_all, declined_lines = excluded.declined_lines, updated_at = excluded.updated_at`,
    [cart_id, declined_all, JSON.stringify(declined_lines)]
  )
}
