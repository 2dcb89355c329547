import type { MedusaContainer } from "@medusajs/framework/types"
import type { Actor } from "../../domain/actor"
import { allDigits } from "../../domain/money"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { tellUpdated } from "../tell-updated"
import { loadOrderLine } from "./load-order-line"
import { markLine } from "./mark-line"
import { aloneWithLine, repriceLine } from "./reprice-line"

/** A line that a session was used for. */
export type PaidFor = { order_id: string; line_item_id: string; redemption_id: string }

/** Whether the session still pays for the line, and whether this call was the one that ended the work. */
export type FreedLine = { is_paid: boolean; was_planned: boolean }

/**
 * Lets a line that a session was used for cost nothing, unless the session was given back since. It looks at
 * the line, so whoever repeats it finishes what a crash left.
 */
export const freeLine = async (
  container: MedusaContainer,
  { redemption_id, ...where }: PaidFor
): Promise<FreedLine> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const redemption = await credits.retrievePackageRedemption(redemption_id)
  const { operation_id, quantity, units_redeemed } = redemption
  if (units_redeemed > 0) {
    const line = await loadOrderLine(container, where)
    if (line.price.unit_price !== 0n) {
      await repriceLine(container, line, { unit_price: allDigits(0), quantity })
    }
    await markLine(container, line, redemption_id)
  }
  const was_planned = await credits.forgetWork({ operation_id })
  return { is_paid: units_redeemed > 0, was_planned }
}

/**
 * Gives a session back where Medusa would not change the price of its line. Where the line costs nothing
 * the edit went through after all; where nobody can tell, it is left to the job.
 */
export const unuse = async (
  container: MedusaContainer,
  { actor, ...paid }: PaidFor & { actor: Actor }
): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  // Whose turn has ended may still be at its edit: only who is alone can tell what becomes of the line.
  await aloneWithLine(container, paid, async (line) => {
    if (line.price.unit_price !== 0n) {
      const { unmarked } = await credits.giveBackSessions({
        actor,
        redemption_id: paid.redemption_id,
        policy: "always",
        may_correct: true,
        quiet: true,
        reason: "The order could not be changed",
      })
      await tellUpdated(container, unmarked)
      await credits.forgetEmptied(paid)
    }
    const { operation_id } = await credits.retrievePackageRedemption(paid.redemption_id)
    await credits.forgetWork({ operation_id })
  })
}
