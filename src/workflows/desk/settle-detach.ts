import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { PaidOnce } from "../../modules/service-credit/desk/paid-twice"
import type { RedemptionDone } from "../../modules/service-credit/desk/redemption-row"
import type { PlannedWork } from "../../modules/service-credit/ledger/planned-work"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadOrderLines } from "./load-order-line"
import { aloneWithLine } from "./reprice-line"

/** A visit that a dead process was to take off its package, once its line asks its price. */
export type BegunDetach = Extract<PlannedWork, { kind: "detach" }>

/**
 * Brings to its end what a dead process has begun: where the line asks its price the visit comes off its
 * package, where it does not nothing has happened, and it is given up.
 */
export const settleDetach = async (
  container: MedusaContainer,
  work: BegunDetach
): Promise<PaidOnce<RedemptionDone> | null> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { operation_id, order_id, actor, key, reason } = work
  const { line_item_id, redemption_id } = work.input
  const giveUp = async () => {
    await credits.abandonWork({ operation_id })
    return null
  }
  if (!(await isStanding(container, work))) return await giveUp()
  return await aloneWithLine(container, { order_id, line_item_id }, async ({ price }) => {
    if (price.unit_price === 0n) return await giveUp()
    return await credits.finishDetach({ operation_id, actor, key, reason, redemption_id })
  })
}

// A cancelled order has given its sessions back, as somebody may have.
const isStanding = async (
  container: MedusaContainer,
  { order_id, input: { line_item_id, redemption_id } }: BegunDetach
): Promise<boolean> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { lines, is_cancelled } = await loadOrderLines(container, order_id)
  if (is_cancelled || !lines.some(({ id }) => id === line_item_id)) return false
  const visit = await credits.retrievePackageRedemption(redemption_id)
  return visit.detached_at === null && visit.units_redeemed + visit.units_forfeited > 0
}
