import type { Happening } from "./commands"
import type { ModelPart, ModelRedemption } from "./model"
import type { ShopInTwo, TwoOrder } from "./shop-in-two"

type Of<Type extends Happening["type"]> = Extract<Happening, { type: Type }>

const inOrder = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)

/** The line of an order that a cart's line became: no two orders have one in common. */
export const lineIn = (order_id: string, line: string): string => `${line} in ${order_id}`

export const edit = async (shop: ShopInTwo, what: Of<"edit">) => {
  const placed = shop.pick(shop.orders, what.order)
  const line = placed && shop.pick(placed.order.lines, what.line)
  if (!placed || !line || placed.order.cancelled) return
  const lines = placed.order.lines.map((one) =>
    one.id === line.id
      ? { ...one, wanted: what.wanted, booked: Math.max(one.booked, what.wanted) }
      : one
  )
  placed.order = { ...placed.order, lines }
  await agree(shop, placed)
}

export const cancelOrder = async (shop: ShopInTwo, what: Of<"cancel_order">) => {
  const placed = shop.pick(shop.orders, what.order)
  if (!placed) return
  const lines = placed.order.lines.map((line) => ({ ...line, wanted: 0 }))
  placed.order = { ...placed.order, cancelled: true, lines }
  await agree(shop, placed)
}

/** Makes an order's redemptions agree with it, twice as events do, in the ledger and in the model. */
export const agree = async (shop: ShopInTwo, placed: TwoOrder, held: readonly ModelPart[] = []) => {
  const { service } = shop.ledger
  await service.syncRedemptions(placed.order)
  const again = await service.syncRedemptions(placed.order)
  expect(again).toMatchObject({ redeemed: [], restored: [], released: [] })

  post(shop, placed, held)
  restore(shop, placed)
  const direct = payMissing(shop, placed)
  const known = new Set(placed.redemptions.map(({ id }) => id))
  const rows = await shop.ledger.sql<{ id: string; line: string; credit: string }>(
    `select id, order_line_item_id as line, service_credit_id as credit from service_package_redemption
     where order_id = ?`,
    [placed.order.order_id]
  )
  for (const redemption of direct) {
    const fits = ({ id, line, credit }: (typeof rows)[number]) =>
      !known.has(id) && line === redemption.line && credit === redemption.credit
    placed.redemptions.push({ ...redemption, id: rows.find(fits)?.id ?? "no row" })
  }
}

const post = (
  { model }: ShopInTwo,
  { order, redemptions }: TwoOrder,
  held: readonly ModelPart[]
) => {
  for (const line of order.lines) {
    const mine = held.filter((part) => lineIn(order.order_id, part.line) === line.id).sort(inOrder)
    for (const part of mine) {
      const carried = model.earn(part.credit, "held", "redeemed", part.units)
      redemptions.push({ ...part, line: line.id, carried })
    }
  }
}

const paidFor = (redemptions: readonly ModelRedemption[], line: string) =>
  redemptions
    .filter((one) => one.line === line)
    .reduce((bookings, { units, cost }) => bookings + units / cost, 0)

const restore = ({ model }: ShopInTwo, { order, redemptions }: TwoOrder) => {
  for (const { id, wanted } of order.lines) {
    const latestFirst = redemptions
      .filter(({ line }) => line === id)
      .sort(inOrder)
      .reverse()
    for (const redemption of latestFirst) {
      const surplus = Math.max(0, paidFor(redemptions, id) - wanted)
      const bookings = Math.min(surplus, redemption.units / redemption.cost)
      if (bookings > 0) model.restore(redemption, bookings * redemption.cost)
    }
  }
}

const payMissing = ({ model }: ShopInTwo, { order, redemptions }: TwoOrder): ModelRedemption[] =>
  order.lines.flatMap(({ id, variant_id, wanted }) => {
    const quantity = wanted - paidFor(redemptions, id)
    if (quantity <= 0 || variant_id === null) return []
    const line = { id, service: variant_id, quantity }
    return model
      .takes(String(order.customer_id), [line], new Map())
      .map(({ service_credit_id: credit, cost, units }) => ({
        ...{ id: "", line: id, credit, cost, units },
        carried: model.earn(credit, "available", "redeemed", units),
      }))
  })
