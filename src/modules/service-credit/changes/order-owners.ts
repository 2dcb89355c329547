import type { OwnedPackage } from "../../../domain/ownership"
import { SYSTEM_ACTOR } from "../../../domain/actor"
import type { Sql } from "../ledger/sql"

/** Reads who owns the packages of an order, and what stands in the way of another owner. */
export const readOrderOwners = async (sql: Sql, order_id: string): Promise<OwnedPackage[]> =>
  await sql<OwnedPackage>(
    `select p.id, p.customer_id, p.cancelled_at is not null as cancelled,
       exists (select 1 from service_package_credit c
         where c.client_package_id = p.id and c.redeemed + c.forfeited + c.held > 0) as used,
       exists (select 1 from service_package_operation o
         where o.client_package_id = p.id and o.kind = 'assign' and o.actor_type <> ?) as assigned_by_hand
     from service_package_client_package p where p.order_id = ? order by p.id`,
    [SYSTEM_ACTOR.type, order_id]
  )
