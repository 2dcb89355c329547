import { generateEntityId } from "@medusajs/framework/utils"
import { personOf, type LimitedCustomer, type LimitedUseKind } from "../../../domain/limited-use"
import type { Sql } from "../ledger/sql"

/** How often a person may have a thing, and how many of it a cart asks for. */
export type LimitedUse = {
  kind: LimitedUseKind
  reference_id: string
  quantity: number
  limit: number
}

/** A cart on its way to an order, and the limited things in it. */
export type TakeLimitedUses = {
  cart_id: string
  customer: LimitedCustomer
  uses: readonly LimitedUse[]
}

// Whose they are: the person's, and what the same account took under an address it no longer has.
const HERS = "(person = ? or customer_id = ?) and kind = ? and reference_id = ?"

/**
 * Takes numbered places for a cart; answers the first use for which too few places were free. Each
 * place is a unique row: of two checkouts that want the last one, one finds it taken. A place that
 * an unfinished checkout left behind is free again after the five minutes of its mark.
 */
export const takeLimitedUses = async (
  sql: Sql,
  { cart_id, customer, uses }: TakeLimitedUses
): Promise<LimitedUse | null> => {
  await freeLimitedUses(sql, cart_id)
  const ordered = [...uses].sort((a, b) => (a.reference_id < b.reference_id ? -1 : 1))
  for (const use of ordered) {
    await sql(
      `delete from service_package_limited_use
       where ${HERS} and state = 'taken'
         and updated_at < service_package_now() - interval '5 minutes'`,
      hers({ customer, use })
    )
    if (!(await takePlaces(sql, { cart_id, customer, use }))) {
      await freeLimitedUses(sql, cart_id)
      return use
    }
  }
  return null
}

type Wish = { cart_id: string; customer: LimitedCustomer; use: LimitedUse }

const hers = ({ customer, use }: Omit<Wish, "cart_id">) => [
  personOf(customer),
  customer.id,
  use.kind,
  use.reference_id,
]

// Another checkout may take the place this one has just seen free: then the next free one is tried.
const takePlaces = async (sql: Sql, { cart_id, customer, use }: Wish): Promise<boolean> => {
  for (let missing = use.quantity; missing > 0;) {
    const free = await sql<{ slot: number }>(
      `with had as (select slot from service_package_limited_use where ${HERS})
       select p.slot from generate_series(0, ?::int - 1) as p(slot)
       where not exists (select 1 from had where had.slot = p.slot)
         and (select count(*) from had) + ? <= ?
       order by p.slot limit ?`,
      [...hers({ customer, use }), use.limit, missing, use.limit, missing]
    )
    if (free.length < missing) return false
    const places = free.map(({ slot }) => ({ id: generateEntityId(undefined, "plim"), slot }))
    const taken = await sql(
      `insert into service_package_limited_use (id, person, customer_id, kind, reference_id, slot, cart_id, state, created_at, updated_at)
       select p.id, ?, ?, ?, ?, p.slot, ?, 'taken', service_package_now(), service_package_now()
       from jsonb_to_recordset(?::jsonb) as p(id text, slot int) order by p.slot
       on conflict do nothing returning id`,
      [...hers({ customer, use }), cart_id, JSON.stringify(places)]
    )
    missing -= taken.length
  }
  return true
}

/** Gives back the places a cart took but did not keep. */
export const freeLimitedUses = async (sql: Sql, cart_id: string): Promise<void> => {
  await sql(`delete from service_package_limited_use where cart_id = ? and state = 'taken'`, [
    cart_id,
  ])
}

/** Keeps a cart's places for the order it became, or frees those of an order that was cancelled. */
export const keepLimitedUses = async (
  sql: Sql,
  { cart_id, order_id, cancelled }: { cart_id: string; order_id: string; cancelled: boolean }
): Promise<void> => {
  if (cancelled) {
    await sql(
      `delete from service_package_limited_use where order_id = ? or (cart_id = ? and state = 'taken')`,
      [order_id, cart_id]
    )
  } else {
    await sql(
      `update service_package_limited_use set state = 'kept', order_id = ?, updated_at = service_package_now()
       where cart_id = ? and state = 'taken'`,
      [order_id, cart_id]
    )
  }
}
