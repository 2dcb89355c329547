import { toDecimalString } from "../../src/domain/money"
import type { OrderLine } from "../../src/domain/redemption"
import type { HoldableLine } from "../../src/modules/service-credit/checkout/lines"
import type { RedemptionOrder } from "../../src/modules/service-credit/checkout/order-types"
import type {
  HeldCover,
  HoldCartInput,
  HoldCartResult,
} from "../../src/modules/service-credit/checkout/types"
import type { LedgerModule } from "./ledger-module"
import { SYSTEM_ACTOR } from "./packages"

/** A line with massages for 55.00, as the ledger sees the lines of a cart. */
export const aLine = (facts: Partial<HoldableLine> = {}): HoldableLine => {
  const { id = "cali_1", variant_id = "variant_massage", unit_price = 5_500n } = facts
  return {
    id,
    member_ids: [id],
    variant_id,
    title: "Massage 60",
    service: {
      variant_id,
      product_id: `product of ${variant_id}`,
      type_id: null,
      collection_id: null,
      tag_ids: [],
      category_ids: [],
    },
    quantity: 1,
    unit_price,
    price: {
      unit_price: toDecimalString(unit_price, 2),
      compare_at: null,
      is_custom_price: false,
      is_tax_inclusive: true,
    },
    eligible: true,
    starts_at: null,
    ...facts,
  }
}

/** Anna's cart with one massage, to be covered. */
export const aCart = (facts: Partial<HoldCartInput> = {}): HoldCartInput => ({
  actor: SYSTEM_ACTOR,
  cart_id: "cart_1",
  customer_id: "cus_anna",
  mode: "cover",
  lines: [aLine()],
  hold_minutes: 60,
  ...facts,
})

/** The line of an order that a covered cart line became. */
export const orderLine = (
  { line_id, line_key, quantity }: HeldCover,
  facts: Partial<OrderLine> = {}
): RedemptionOrder["lines"][number] => {
  const { variant_id = "variant_massage" } = facts
  return {
    id: `ordered ${line_id}`,
    wanted: quantity,
    booked: facts.wanted ?? quantity,
    free: true,
    line_key,
    title: "Massage 60",
    service: variant_id === null ? null : aLine({ variant_id }).service,
    booking: { reference: null, starts_at: null, starts_text: null, staff: null },
    ...facts,
    variant_id,
  }
}

/** An order of Anna's that her cart became. */
export const anOrder = (facts: Partial<RedemptionOrder> = {}): RedemptionOrder => ({
  order_id: "order_1",
  cart_id: "cart_1",
  customer_id: "cus_anna",
  cancelled: false,
  lines: [],
  ...facts,
})

/** What a hold covers; nothing when the cart could not hold. */
export const coversOf = (result: HoldCartResult): HeldCover[] =>
  "covers" in result ? result.covers : []

/** What happens to carts and orders, as far as the ledger is concerned. */
export const checkoutsIn = ({ service }: Pick<LedgerModule, "service">) => {
  /** Makes the hold what the cart needs and gives back what it does not, as a reconciliation does. */
  const reconcile = async (facts: Partial<HoldCartInput> = {}): Promise<HoldCartResult> => {
    const cart = aCart(facts)
    for (;;) {
      const result = await service.holdCart(cart)
      if (!("covers" in result)) return result
      const { cart_id, actor } = cart
      await service.releaseSurplus({ actor, cart_id, surplus: result.surplus })
      if (!result.again) return result
    }
  }

  /** Books a cart and places its order, which redeems what was held. */
  const book = async (cart: Partial<HoldCartInput> = {}, order_id = "order_1") => {
    const { cart_id, customer_id } = aCart(cart)
    // No two orders have a line in common, though their carts may.
    const lines = coversOf(await reconcile(cart)).map((cover) => {
      const line = orderLine(cover)
      return order_id === "order_1" ? line : { ...line, id: `${line.id} in ${order_id}` }
    })
    const order = anOrder({ order_id, cart_id, customer_id, lines })
    await service.syncRedemptions(order)
    return order
  }

  /** Cancels an order: its bookings give their units back. */
  const cancel = async (order: RedemptionOrder) =>
    await service.syncRedemptions({
      ...order,
      cancelled: true,
      lines: order.lines.map((line) => ({ ...line, wanted: 0 })),
    })

  return { reconcile, book, cancel }
}
