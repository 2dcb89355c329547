/** A redemption as far as it says whether its booking takes place. */
export type SettledBooking = {
  order_line_item_id: string | null
  cost: number
  units_held: number
  units_redeemed: number
  units_restored: number
  units_forfeited: number
  detached_at: unknown
}

/**
 * True when credits paid for everything in an order and all of it was given back. A booking that was
 * lost, or taken off its package, has taken place or still does.
 */
export const isOrderEmpty = (
  lines: readonly { id: string; wanted: number }[],
  redemptions: readonly SettledBooking[]
): boolean =>
  lines.some(({ wanted }) => wanted > 0) &&
  lines.every(({ id, wanted }) => {
    const mine = redemptions.filter((one) => one.order_line_item_id === id)
    const isOver = mine.every(
      (one) =>
        one.detached_at === null && one.units_held + one.units_redeemed + one.units_forfeited === 0
    )
    return isOver && mine.reduce((all, one) => all + one.units_restored / one.cost, 0) >= wanted
  })
