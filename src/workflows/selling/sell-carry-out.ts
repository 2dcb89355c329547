import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { Given } from "../../modules/service-credit/selling/give-package"
import type { Sale } from "../../modules/service-credit/selling/sales"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadSaleState } from "../issuing/order-state"
import { writeSaleOrder } from "./sell-order"
import { leaveRestOfSale, payForSale } from "./sell-payment"

type PlannedSale = Extract<Sale, { state: "planned" }>

/** A sale that was carried out; `paid` when money came with it. */
export type SoldPackage = Given & { order_id: string; paid: boolean }

/**
 * Does what a sale's plan says, each part once: order, payment, payment link, package. Where an
 * earlier call stopped, this one goes on. Of two callers the second waits its turn and finds it done.
 */
export const carryOutSale = async (
  container: MedusaContainer,
  operation_id: string
): Promise<SoldPackage> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  return await credits.withLock(
    `sale:${operation_id}`,
    async () => await goOnWith(container, operation_id)
  )
}

const goOnWith = async (container: MedusaContainer, operation_id: string): Promise<SoldPackage> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const sale = await credits.retrieveSale(operation_id)
  if (sale.state === "done") {
    return { ...sale.result, replayed: true, order_id: sale.order_id, paid: false }
  }
  const { plan, actor } = sale
  try {
    return await carryOut(container, operation_id, { plan, actor })
  } catch (error) {
    // Whoever asks next goes on at once; where this fails as well, the lease ends by itself.
    await credits.releaseWork({ operation_id }).catch(() => {})
    throw error
  }
}

const carryOut = async (
  container: MedusaContainer,
  operation_id: string,
  { plan, actor }: Pick<PlannedSale, "plan" | "actor">
): Promise<SoldPackage> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  await writeSaleOrder(container, plan, operation_id)
  const medusa_payment_id = await payForSale(container, plan, actor)
  const payment_link = await leaveRestOfSale(container, plan)
  const given = await credits.finishSale({
    operation_id,
    state: await loadSaleState(container, plan.order.id, plan.package.customer_id),
    medusa_payment_id,
    payment_link,
  })
  return { ...given, order_id: plan.order.id, paid: medusa_payment_id !== null }
}
