import { z } from "@medusajs/framework/zod"
import { notFound } from "../../../errors/refuse"
import type { RedemptionChannel } from "../../../domain/redemption"
import type { Actor } from "../../../domain/actor"
import { storedRedemptionRef } from "../ledger/redemption-ref"
import type { Sql } from "../ledger/sql"
import { storedAs } from "../ledger/stored"

/** A redemption that this transaction has locked, with who did something about it last. */
export type LockedRedemption = {
  id: string
  service_credit_id: string
  client_package_id: string
  customer_id: string
  operation_id: string
  product_title: string
  cost: number
  units: number
  units_held: number
  units_redeemed: number
  units_restored: number
  units_forfeited: number
  units_released: number
  amount: string
  net_amount: string
  no_show: boolean
  channel: RedemptionChannel
  order_id: string | null
  order_line_item_id: string | null
  original_unit_price: string | null
  booking_starts_at: Date | string | null
  detached_at: Date | string | null
  last_actor_type: Actor["type"]
  last_actor_id: string
  last_operation_at: Date | string
}

/** What every command on a redemption answers: the rows it is about, and whether an earlier call did it. */
export type RedemptionDone = {
  id: string
  service_credit_id: string
  client_package_id: string
  order_id: string | null
  replayed: boolean
}

/** What an operation on a redemption keeps of it as its result. */
export const storedRedemption = storedRedemptionRef.extend({ order_id: z.string().nullable() })

/** Reads which redemption an operation was about. */
export const readRedemption = storedAs(storedRedemption)

/** The reference that is kept as an operation's result. */
export const doneWith = (row: LockedRedemption): Omit<RedemptionDone, "replayed"> => ({
  id: row.id,
  service_credit_id: row.service_credit_id,
  client_package_id: row.client_package_id,
  order_id: row.order_id,
})

/**
 * Locks one redemption, before its credits and its package as every command does. One that is unknown
 * is a 404, and so is one of another customer than the one who asks.
 */
export const lockRedemption = async (
  sql: Sql,
  { id, customer_id }: { id: string; customer_id?: string }
): Promise<LockedRedemption> => {
  const [row] = await sql<
    Omit<LockedRedemption, "last_actor_type" | "last_actor_id" | "last_operation_at">
  >(
    `select id, service_credit_id, client_package_id, customer_id, operation_id, product_title, cost, units, units_held,
       units_redeemed, units_restored, units_forfeited, units_released, amount::text, net_amount::text, no_show, channel,
       order_id, order_line_item_id, original_unit_price::text, booking_starts_at, detached_at
     from service_package_redemption where id = ? and customer_id = coalesce(?, customer_id) for no key update`,
    [id, customer_id ?? null]
  )
  if (!row) throw notFound("Redemption", id)
  return { ...row, ...(await lastOperationOn(sql, row)) }
}

type LastOperation = Pick<
  LockedRedemption,
  "last_actor_type" | "last_actor_id" | "last_operation_at"
>

const lastOperationOn = async (
  sql: Sql,
  { id, operation_id }: { id: string; operation_id: string }
): Promise<LastOperation> => {
  const [last] = await sql<LastOperation>(
    `select o.actor_type as last_actor_type, o.actor_id as last_actor_id, o.created_at as last_operation_at
     from service_package_operation o
     where o.id = coalesce((select e.operation_id from service_package_entry e where e.redemption_id = ?
       order by e.created_at desc, e.seq desc limit 1), ?)`,
    [id, operation_id]
  )
  if (!last) throw notFound("Redemption", id)
  return last
}
