import type { Sql } from "../ledger/sql"

/** A cart, and the customer who is signed in where it is asked for; null for a guest. */
export type CartVisit = { cart_id: string; customer_id: string | null }

/** Keeps who was seen signed in on her own cart; what is known already is not written again. */
export const seeSignedIn = async (
  sql: Sql,
  { cart_id, customer_id }: { cart_id: string; customer_id: string }
): Promise<void> => {
  await sql(
    `insert into service_package_cart_preference (cart_id, signed_in_customer_id, created_at, updated_at)
     values (?, ?, service_package_now(), service_package_now())
     on conflict (cart_id) do update
       set signed_in_customer_id = excluded.signed_in_customer_id, updated_at = excluded.updated_at
       where service_package_cart_preference.signed_in_customer_id is distinct from excluded.signed_in_customer_id`,
    [cart_id, customer_id]
  )
}

/** Forgets who was seen signed in on a cart as soon as anybody else touches it, or owns it. */
export const forgetSignedIn = async (
  sql: Sql,
  { cart_id, customer_id }: CartVisit
): Promise<void> => {
  await sql(
    `update service_package_cart_preference set signed_in_customer_id = null, updated_at = service_package_now()
     where cart_id = ? and signed_in_customer_id is distinct from ? and signed_in_customer_id is not null`,
    [cart_id, customer_id]
  )
}

/** Who was last seen signed in on her own cart, unless she has declined to use packages in it at all. */
export const readSignedIn = async (sql: Sql, cart_id: string): Promise<string | null> => {
  const [row] = await sql<{ customer_id: string | null }>(
    `select signed_in_customer_id as customer_id from service_package_cart_preference
     where cart_id = ? and not declined_all`,
    [cart_id]
  )
  return row?.customer_id ?? null
}
