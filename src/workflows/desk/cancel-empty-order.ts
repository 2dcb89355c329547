import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { isOrderEmpty } from "../../domain/redemption"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { clearWriteOff } from "../clear-write-off"

type OrderRow = {
  status: string
  is_draft_order: boolean
  total: number
  items: { id: string; quantity: number; detail: { fulfilled_quantity: number } | null }[]
}

const isEmpty = async (container: MedusaContainer, order_id: string): Promise<boolean> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { data } = await query.graph({
    entity: "order",
    fields: ["status", "is_draft_order", "total", "items.*", "items.detail.*"],
    filters: { id: order_id },
  })
  const [order]: OrderRow[] = data
  // Money that was paid for anything else of the order is a matter of people.
  if (order?.status !== "pending" || order.is_draft_order || Number(order.total) !== 0) return false
  if (order.items.some((item) => Number(item.detail?.fulfilled_quantity ?? 0) > 0)) return false
  return isOrderEmpty(
    order.items.map(({ id, quantity }) => ({ id, wanted: Number(quantity) })),
    await credits.listPackageRedemptions({ order_id }, { take: null })
  )
}

const cancelIfEmpty = async (container: MedusaContainer, order_id: string): Promise<boolean> => {
  if (!(await isEmpty(container, order_id))) return false
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  await credits.withLock(`order:${order_id}`, async () => await clearWriteOff(container, order_id))
  await cancelOrderWorkflow(container).run({ input: { order_id } })
  return true
}

/**
 * Cancels an order of which every booking has been given back, as Medusa would on its own page. It looks
 * at the order and never at what happened, so a repeated request finishes what a crash left. Two people
 * who give back its last bookings at once wait for each other: Medusa refuses a second cancellation.
 */
export const cancelEmptyOrder = async (
  container: MedusaContainer,
  order_id: string
): Promise<boolean> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const cancelled = (await isEmpty(container, order_id)) && (await cancelAlone(container, order_id))
  await credits.forgetEmptied({ order_id })
  return cancelled
}

const cancelAlone = async (container: MedusaContainer, order_id: string) =>
  await container
    .resolve(Modules.LOCKING)
    .execute(
      `service-packages-empty-order:${order_id}`,
      async () => await cancelIfEmpty(container, order_id),
      { timeout: 10 }
    )

/** The same where sessions were given back that paid for an order at all. */
export const cancelEmptyOrderStep = createStep(
  { name: "service-packages-cancel-empty-order", noCompensation: true },
  async ({ order_id }: { order_id: string | null }, { container }) =>
    new StepResponse({
      cancelled: order_id !== null && (await cancelEmptyOrder(container, order_id)),
    })
)
