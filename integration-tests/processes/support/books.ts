import type { Branches } from "./branches"

/**
 * The line of every order that cost nothing beside what the ledger has redeemed for it, read from both
 * sides and past the plugin's own code.
 */
const PAID = `
  with free as (
    select o.id as order_id, l.id as line_id, l.variant_id, i.quantity::int as quantity
    from "order" o
    join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
    join order_line_item l on l.id = i.item_id
    where l.unit_price = 0 and o.status <> 'canceled' and o.deleted_at is null
  ), paid as (
    select order_id, order_line_item_id as line_id, variant_id, sum(units_redeemed / cost)::int as quantity
    from service_package_redemption where units_redeemed > 0 and order_line_item_id is not null
    group by 1, 2, 3
  )
  select coalesce(free.order_id, paid.order_id) as order_id,
    coalesce(free.quantity, 0) as free, coalesce(paid.quantity, 0) as paid
  from free full join paid using (order_id, line_id, variant_id)`

type Line = { order_id: string; free: number; paid: number }
/** The units of all packages together, by where they are. */
export type Units = { granted: number; available: number; held: number; redeemed: number }

/** Holds orders and ledger against each other. */
export const booksOf = ({ sql }: Pick<Branches, "sql">) => {
  /** Lines that are free and not paid for with sessions, or the other way round. */
  const disagreements = async () =>
    await sql<Line>(`${PAID} where free.quantity is distinct from paid.quantity`)

  /** How many bookings sessions have paid for. */
  const bookings = async () => {
    const [row] = await sql<{ count: number }>(
      `select coalesce(sum(free), 0)::int as count from (${PAID}) lines`
    )
    return row?.count ?? -1
  }

  const units = async () => {
    const [row] = await sql<Units>(
      `select sum(granted)::int as granted, sum(available)::int as available, sum(held)::int as held,
         sum(redeemed)::int as redeemed from service_package_credit`
    )
    if (!row) throw new Error("Nobody owns a package.")
    return row
  }

  return { disagreements, bookings, units }
}
