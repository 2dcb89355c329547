import type { Sql } from "../ledger/sql"

/** Keeps everybody from spending what a package has left for as long as its refund may take. */
export const blockSpending = async (sql: Sql, client_package_id: string): Promise<void> => {
  await sql(
    `update service_package_credit set updated_at = service_package_now(), blocked_from = null,
       blocked_until = greatest(blocked_until, service_package_now() + interval '5 minutes')
     where client_package_id = ? and not closed`,
    [client_package_id]
  )
}

/** Lets a package be spent again as before: not while it waits for its payment or is paused. */
export const unblockSpending = async (
  sql: Sql,
  { client_package_id }: { client_package_id: string }
): Promise<void> => {
  await sql(
    `update service_package_credit c set updated_at = service_package_now(),
       blocked_until = case when p.starts_at is null then 'infinity'::timestamptz
         when p.frozen_at is not null then coalesce(p.frozen_until, 'infinity'::timestamptz) end,
       blocked_from = case when p.frozen_at > service_package_now() then p.frozen_at end
     from service_package_client_package p
     where p.id = c.client_package_id and p.id = ? and not c.closed`,
    [client_package_id]
  )
}
