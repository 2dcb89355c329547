import type { HoldCartInput } from "../../../src/modules/service-credit/checkout/types"
import { aCart, anOrder, checkoutsIn, coversOf, orderLine } from "../ledger-carts"
import type { Happening } from "./commands"
import { toLine, type ModelLine } from "./model"
import { agree, lineIn } from "./order-steps"
import type { ShopInTwo, TwoCart } from "./shop-in-two"

type Of<Type extends Happening["type"]> = Extract<Happening, { type: Type }>

const linesOf = (service: string, quantities: readonly number[]): ModelLine[] =>
  quantities.map((quantity, at) => ({ id: `${service} ${at}`, service, quantity }))

const unitsBy = (parts: readonly { credit: string; units: number }[]) => {
  const units = new Map<string, number>()
  for (const { credit, units: more } of parts) units.set(credit, (units.get(credit) ?? 0) + more)
  return units
}

const inputFor = (cart: TwoCart, lines: readonly ModelLine[], mode: HoldCartInput["mode"]) =>
  aCart({
    ...{ cart_id: cart.id, customer_id: cart.customer_id, mode },
    lines: lines.map(toLine),
  })

/** Reads which row stands for which part: the ids are the database's own. */
const rowsOf = async (shop: ShopInTwo, cart: TwoCart) =>
  await shop.ledger.sql<{ id: string; line: string; credit: string }>(
    `select id, line_item_id as line, service_credit_id as credit from service_package_redemption
     where cart_id = ? and units_held > 0`,
    [cart.id]
  )

export const reconcile = async (shop: ShopInTwo, what: Of<"reconcile">) => {
  const cart = shop.cart(what.cart)
  const lines = [...linesOf("massage", what.massages), ...linesOf("facial", what.facials)]
  const dead = cart.parts.some(({ credit }) => {
    const held = shop.model.credit(credit)
    return held.closed || shop.model.hasEnded(held)
  })
  if (what.undo && !dead) return await undo(shop, cart, lines)
  await hold(shop, cart, lines, "cover")
}

export const letGo = async (shop: ShopInTwo, { cart }: Of<"let_go">) =>
  await hold(shop, shop.cart(cart), [], "release")

// A reconciliation that fails on its way leaves the cart as it was.
const undo = async (shop: ShopInTwo, cart: TwoCart, lines: readonly ModelLine[]) => {
  const request = inputFor(cart, lines, "cover")
  const result = await shop.ledger.service.holdCart(request)
  if (!("previous" in result)) return
  const { cart_id, actor } = request
  // A claim for release cannot be taken back: it is carried through instead.
  if (result.status === "releasing") return await hold(shop, cart, lines, "cover")
  await shop.ledger.service.undoHold({ request, previous: result.previous, preference: null })
  await shop.ledger.service.releaseSurplus({ actor, cart_id, surplus: [] })
}

const hold = async (
  shop: ShopInTwo,
  cart: TwoCart,
  lines: readonly ModelLine[],
  mode: HoldCartInput["mode"]
) => {
  const result = await checkoutsIn(shop.ledger).reconcile(inputFor(cart, lines, mode))
  if (cart.affirmed) {
    expect(result).toEqual({ status: "in_checkout" })
    return
  }
  const before = unitsBy(cart.parts)
  const takes = shop.model.takes(cart.customer_id, lines, before)
  const after = unitsBy(
    takes.map((take) => ({ credit: take.service_credit_id, units: take.units }))
  )
  for (const credit of new Set([...before.keys(), ...after.keys()])) {
    const more = (after.get(credit) ?? 0) - (before.get(credit) ?? 0)
    if (more > 0) shop.model.hold(credit, more)
    if (more < 0) shop.model.letGo(credit, -more)
  }
  const rows = await rowsOf(shop, cart)
  cart.covers = coversOf(result)
  cart.parts = takes.map(({ line_id: line, service_credit_id: credit, cost, units }) => {
    const row = rows.find((one) => one.line === line && one.credit === credit)
    return { id: row?.id ?? "no row", line, credit, cost, units }
  })
}

export const affirm = async (shop: ShopInTwo, what: Of<"affirm"> | Of<"withdraw">) => {
  const cart = shop.cart(what.cart)
  if (what.type === "withdraw") {
    await shop.ledger.service.withdrawAffirmation(cart.id)
    cart.affirmed = false
    return
  }
  const affirmed = await shop.ledger.service.affirmHold(cart.id)
  cart.affirmed = cart.parts.length > 0
  const paid = new Map<string, number>()
  for (const { line, units, cost } of cart.parts) {
    paid.set(line, (paid.get(line) ?? 0) + units / cost)
  }
  const lines = affirmed?.lines.map((line) => [line.line_item_id, line.quantity]) ?? []
  expect(lines.sort()).toEqual([...paid].sort())
}

/** The cart becomes an order, and the customer goes on with another cart. */
export const place = async (shop: ShopInTwo, what: Of<"place">) => {
  const cart = shop.cart(what.cart)
  if (!cart.parts.length) return
  const order_id = shop.name("order")
  const lines = cart.covers.map((cover) =>
    orderLine(cover, {
      id: lineIn(order_id, cover.line_id),
      variant_id: cover.line_id.split(" ")[0] ?? null,
    })
  )
  const order = anOrder({
    ...{ order_id, cart_id: cart.id, customer_id: cart.customer_id, lines },
  })
  const placed = { order, redemptions: [] }
  shop.orders.push(placed)
  shop.carts[what.cart] = shop.newCart(cart.customer_id)
  await agree(shop, placed, cart.parts)
}
