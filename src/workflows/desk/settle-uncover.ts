import type { MedusaContainer } from "@medusajs/framework/types"
import type { Actor } from "../../domain/actor"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { PaidOnce } from "../../modules/service-credit/desk/paid-twice"
import type { UncoveredLine } from "../../modules/service-credit/desk/uncover-line"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadOrderLines } from "./load-order-line"
import { aloneWithLine } from "./reprice-line"

/** Sessions that a dead process was to take off a line. */
export type BegunUncover = {
  operation_id: string
  order_id: string
  line_item_id: string
  actor: Actor
  key: string
}

/**
 * Brings to its end what a dead process has begun: where the line asks its price again its sessions come
 * back, where it does not nothing has happened, and it is given up.
 */
export const settleUncover = async (
  container: MedusaContainer,
  work: BegunUncover
): Promise<PaidOnce<UncoveredLine> | null> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const giveUp = async () => {
    await credits.abandonWork(work)
    return null
  }
  if (!(await isStanding(container, work))) return await giveUp()
  return await aloneWithLine(container, work, async ({ price }) =>
    price.unit_price === 0n ? await giveUp() : await credits.uncoverLine(work)
  )
}

// An order that was cancelled has given its sessions back, as somebody may have.
const isStanding = async (
  container: MedusaContainer,
  { order_id, line_item_id }: BegunUncover
): Promise<boolean> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { lines, is_cancelled } = await loadOrderLines(container, order_id)
  if (is_cancelled || !lines.some(({ id }) => id === line_item_id)) return false
  const paid = await credits.listPackageRedemptions({
    order_id,
    order_line_item_id: line_item_id,
    detached_at: null,
  })
  return paid.some(({ units_redeemed }) => units_redeemed > 0)
}
