import type { Sql } from "../ledger/sql"

/**
 * The confirmation of an order's packages that nobody has begun to send, kept from being sent until this
 * transaction ends; null where there is none. It tells about several packages: to one that tells about a
 * single one nothing can be added.
 */
export const lockOpenConfirmation = async (
  sql: Sql,
  order: { id: string; customer_id: string }
): Promise<string | null> => {
  const [message] = await sql<{ id: string }>(
    `select id from service_package_message
     where customer_id = ? and order_id = ? and kind = 'issued' and channel = 'email' and status = 'due'
       and client_package_id is null and attempts = 0
     order by due_at, id limit 1 for update`,
    [order.customer_id, order.id]
  )
  return message?.id ?? null
}

/** Lets the confirmation of an order wait for packages that are still to be issued. */
export const delayConfirmation = async (
  sql: Sql,
  order: { id: string; customer_id: string }
): Promise<void> => {
  await sql(
    `update service_package_message set next_attempt_at = service_package_now() + interval '2 minutes'
     where customer_id = ? and order_id = ? and kind = 'issued' and channel = 'email' and status = 'due' and attempts = 0`,
    [order.customer_id, order.id]
  )
}

/** Lets a confirmation tell about these packages, too. */
export const addToConfirmation = async (
  sql: Sql,
  message_id: string,
  client_package_ids: readonly string[]
): Promise<void> => {
  await sql(
    `insert into service_package_message_package (message_id, client_package_id, created_at, updated_at)
     select ?, p.id, service_package_now(), service_package_now() from unnest(?::text[]) p(id)`,
    [message_id, client_package_ids]
  )
}
