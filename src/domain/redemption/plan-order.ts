/** A line of an order that credits may have paid for; `wanted` is what is left of it after cancels and returns. */
export type OrderLine = {
  id: string
  variant_id: string | null
  wanted: number
  free: boolean
  line_key: string | null
}

/** A redemption as far as an order decides about it. */
export type OrderRedemption = {
  id: string
  variant_id: string
  cost: number
  units_held: number
  units_redeemed: number
  /** Units that a person has decided about: forfeited, given back by hand, or taken off the package. */
  units_decided: number
  line_key: string | null
  order_line_item_id: string | null
}

/** What must happen so that an order's redemptions agree with the order. */
export type OrderPlan = {
  /** Held units that paid for a line of this order. */
  redeem: { redemption_id: string; order_line_item_id: string; units: number }[]
  /** Held units that no line of the order needs. */
  release: { redemption_id: string; units: number }[]
  /** Redeemed units whose booking does not take place; the latest redemption gives first. */
  restore: { redemption_id: string; units: number }[]
  /** Bookings that cost nothing and that no credit has paid for yet. */
  missing: { order_line_item_id: string; variant_id: string; quantity: number }[]
}

const paysFor = (line: OrderLine, redemption: OrderRedemption): boolean =>
  redemption.order_line_item_id === line.id ||
  (redemption.order_line_item_id === null &&
    line.free &&
    redemption.line_key !== null &&
    redemption.line_key === line.line_key &&
    redemption.variant_id === line.variant_id)

/**
 * Compares an order with its redemptions, level-triggered: whatever event comes, in whatever order
 * and however often, the same end is planned, and of an order that agrees nothing is asked.
 */
export const planOrderRedemptions = (
  lines: readonly OrderLine[],
  redemptions: readonly OrderRedemption[]
): OrderPlan => {
  const plan: OrderPlan = { redeem: [], release: [], restore: [], missing: [] }
  const claimed = new Set<string>()
  for (const line of lines) {
    const mine = redemptions.filter((one) => !claimed.has(one.id) && paysFor(line, one))
    mine.forEach((one) => claimed.add(one.id))
    planLine(plan, line, mine)
  }
  for (const { id, units_held, units_redeemed, order_line_item_id } of redemptions) {
    if (claimed.has(id)) continue
    if (units_held > 0) plan.release.push({ redemption_id: id, units: units_held })
    // An order edit takes a line away altogether: nobody comes to that appointment.
    if (units_redeemed > 0 && order_line_item_id !== null) {
      plan.restore.push({ redemption_id: id, units: units_redeemed })
    }
  }
  return plan
}

const planLine = (plan: OrderPlan, line: OrderLine, mine: readonly OrderRedemption[]) => {
  if (!mine.length) return
  // A hold is always posted in full first and given back afterwards: both sides then have their entry.
  for (const { id, units_held } of mine) {
    if (units_held > 0) {
      plan.redeem.push({ redemption_id: id, order_line_item_id: line.id, units: units_held })
    }
  }

  const paid = mine.reduce((all, one) => all + (one.units_held + one.units_redeemed) / one.cost, 0)
  // What a person has decided for a line stays decided: it is neither paid again nor given back once
  // more, however often the line's quantity goes down and up.
  const decided = mine.reduce((all, one) => all + one.units_decided / one.cost, 0)
  const missing = line.wanted - paid - decided
  if (missing > 0 && line.free && line.variant_id) {
    plan.missing.push({
      order_line_item_id: line.id,
      variant_id: line.variant_id,
      quantity: missing,
    })
  }
  // A part of a booking is no booking: what an odd quantity leaves over stays paid.
  let surplus = Math.floor(paid - line.wanted)
  for (const one of [...mine].sort((a, b) => (a.id < b.id ? 1 : -1))) {
    if (surplus <= 0) break
    const bookings = Math.min(surplus, Math.floor((one.units_held + one.units_redeemed) / one.cost))
    if (bookings > 0) plan.restore.push({ redemption_id: one.id, units: bookings * one.cost })
    surplus -= bookings
  }
}
