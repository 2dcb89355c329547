import type { Allocation } from "../../../domain/allocation"
import type { CartPreference } from "../../../domain/cart"
import { planHold } from "../../../domain/hold"
import { writePreference } from "./preference"
import { lockHoldOfCart, redemptionsOfHold } from "./rows"
import type { HoldCartInput } from "./types"
import { writeHold } from "./write-hold"
import { lockCredits } from "../ledger/credits"
import type { Sql } from "../ledger/sql"
import { releaseSurplus } from "./release-surplus"

/** A hold that a failed reconciliation made, what the cart held before it, and what was declined then where that changed. */
export type UndoHoldInput = {
  request: HoldCartInput
  previous: Allocation | null
  preference: CartPreference | null
}

/**
 * Lets a cart hold again what it held before. What it held is still here, since nothing is given back
 * before the lines are re-priced; only what was newly taken goes.
 */
export const undoHold = async (
  sql: Sql,
  { request, previous, preference }: UndoHoldInput
): Promise<void> => {
  const hold = await lockHoldOfCart(sql, request.cart_id)
  if (preference) await writePreference(sql, request.cart_id, preference)
  // A claim for release cannot be taken back: the next reconciliation finishes it.
  if (!hold || hold.affirmed || hold.status !== "active") return
  const redemptions = await redemptionsOfHold(sql, hold.id)
  const held = redemptions.filter((part) => part.units_held > 0)
  const allocation = previous ?? { takes: [] }
  const plan = planHold(
    held.map((part) => ({
      redemption_id: part.id,
      line_id: part.line_item_id,
      service_credit_id: part.service_credit_id,
      units: part.units_held,
      cost: part.cost,
    })),
    allocation.takes
  )
  const credits = await lockCredits(sql, {
    credit_ids: [
      ...held.map((part) => part.service_credit_id),
      ...allocation.takes.map((take) => take.service_credit_id),
    ],
  })
  await writeHold(sql, { input: request, hold, redemptions, credits, allocation, plan })
  await releaseSurplus(sql, {
    actor: request.actor,
    cart_id: request.cart_id,
    surplus: plan.surplus,
  })
}
