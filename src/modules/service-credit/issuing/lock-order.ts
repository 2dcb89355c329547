import type { Sql } from "../ledger/sql"

const OF_ORDER = "p.order_id = ? and p.order_line_item_id is not null"

/**
 * Locks the credits and then the packages of an order, each in the order of their ids as every command
 * does. The rows stay in the database: there may be thousands of them.
 */
export const lockOrder = async (sql: Sql, orderId: string): Promise<void> => {
  await sql(
    `select count(*) from (select c.id from service_package_credit c
       join service_package_client_package p on p.id = c.client_package_id
       where ${OF_ORDER} order by c.id for no key update of c) locked`,
    [orderId]
  )
  await sql(
    `select count(*) from (select p.id from service_package_client_package p
       where ${OF_ORDER} order by p.id for no key update) locked`,
    [orderId]
  )
}
