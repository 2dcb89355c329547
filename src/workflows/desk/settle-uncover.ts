import type { MedusaContainer } from "@medusajs/framework/types"
import { isNo } from "../../errors/refuse"
import type { Actor } from "../../domain/actor"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { UncoveredLine } from "../../modules/service-credit/desk/uncover-line"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadOrderLine } from "./load-order-line"
import { assertEditable } from "./reprice-line"

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
): Promise<UncoveredLine | null> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  try {
    const line = await loadOrderLine(container, work)
    if (line.price.unit_price !== 0n) return await credits.uncoverLine(work)
    await assertEditable(container, line.order)
  } catch (error) {
    // The order was cancelled, somebody edits it, or has given the sessions back.
    if (!isNo(error)) throw error
  }
  await credits.abandonWork(work)
  return null
}
