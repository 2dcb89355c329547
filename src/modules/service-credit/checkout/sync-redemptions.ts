import { SYSTEM_ACTOR } from "../../../domain/actor"
import { planOrderRedemptions, type OrderPlan } from "../../../domain/redemption"
import { forgetPaidTwice, showPaidTwice } from "../desk/paid-twice"
import { lockHoldOfOrder, redemptionsOfOrder, writeBooked } from "./order-rows"
import type { RedemptionChanges, RedemptionOrder } from "./order-types"
import { writeOrderRedemptions } from "./write-order"
import type { Sql } from "../ledger/sql"
import { keepLimitedUses } from "../limits/take-limited-uses"

const NOTHING: RedemptionChanges = {
  redeemed: [],
  restored: [],
  released: [],
  shown: [],
  unmarked: [],
  needs_services: false,
}

const isUnread = (order: RedemptionOrder, missing: OrderPlan["missing"][number]) =>
  order.lines.find((line) => line.id === missing.order_line_item_id)?.service === undefined

const isEmpty = (plan: OrderPlan) => Object.values(plan).every((part) => part.length === 0)

/**
 * Brings an order's redemptions in sync with the order: held units become redeemed, bookings that were
 * cancelled or returned give theirs back, a free line that nobody paid for is paid from what is left
 * or shown to staff. Safe to replay in any order of events: the hold's row is locked first, and of an
 * order that is in sync nothing is written.
 */
export const syncRedemptions = async (
  sql: Sql,
  order: RedemptionOrder
): Promise<RedemptionChanges> => {
  const hold = await lockHoldOfOrder(sql, order.order_id, order.cart_id)
  const redemptions = await redemptionsOfOrder(sql, order.order_id, order.cart_id)
  if (order.cart_id) await keepLimitedUses(sql, { ...order, cart_id: order.cart_id })
  // A hold of a cart whose order was placed by another hold has nothing to do with this order.
  const live = hold && (hold.status === "active" || hold.status === "releasing") ? hold : null
  const plan = planOrderRedemptions(order.lines, redemptions)
  if (!live && isEmpty(plan)) {
    await writeBooked(sql, order, redemptions)
    return NOTHING
  }
  if (plan.missing.some((missing) => isUnread(order, missing))) {
    return { ...NOTHING, needs_services: true }
  }
  const work = { actor: SYSTEM_ACTOR, order, hold: live, redemptions, plan }
  const changes = await writeOrderRedemptions(sql, work)
  await writeBooked(sql, order, await redemptionsOfOrder(sql, order.order_id, order.cart_id))
  const shown = await showPaidTwice(
    sql,
    changes.redeemed.map(({ id }) => id)
  )
  const unmarked = await forgetPaidTwice(sql)
  return { ...changes, shown: [...new Set([...changes.shown, ...shown])], unmarked }
}
