import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { isOrderEmpty } from "../../domain/redemption"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"

type OrderRow = {
  status: string
  is_draft_order: boolean
  items: { id: string; quantity: number; detail: { fulfilled_quantity: number } | null }[]
}

const isEmpty = async (container: MedusaContainer, order_id: string): Promise<boolean> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { data } = await query.graph({
    entity: "order",
    fields: ["status", "is_draft_order", "items.*", "items.detail.*"],
    filters: { id: order_id },
  })
  const [order] = data as unknown as OrderRow[]
  if (!order || order.is_draft_order || order.status === "canceled") return false
  if (order.items.some((item) => Number(item.detail?.fulfilled_quantity ?? 0) > 0)) return false
  return isOrderEmpty(
    order.items.map(({ id, quantity }) => ({ id, wanted: Number(quantity) })),
    await credits.listPackageRedemptions({ order_id }, { take: null })
  )
}

/**
 * Cancels an order of which every booking has been given back, as Medusa would on its own page. It looks
 * at the order and never at what happened, so a repeated request finishes what a crash left.
 */
export const cancelEmptyOrderStep = createStep(
  { name: "service-packages-cancel-empty-order", noCompensation: true },
  async ({ order_id }: { order_id: string | null }, { container }) => {
    const cancelled = order_id !== null && (await isEmpty(container, order_id))
    if (cancelled) await cancelOrderWorkflow(container).run({ input: { order_id } })
    return new StepResponse({ cancelled })
  }
)
