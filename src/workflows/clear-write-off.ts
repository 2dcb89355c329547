import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cancelOrderChangeWorkflow } from "@medusajs/medusa/core-flows"
import { SERVICE_CREDIT_MODULE } from "../modules/service-credit"
import type { ServiceCreditModuleService } from "../modules/service-credit/service"

// Medusa begins, fills and confirms one within a second; two clocks may differ by more.
const DEAD_AFTER = 180_000

type Change = { id: string; created_at: Date | string }

/**
 * Takes away what a dead process left of writing a refund off: nobody can confirm it or cancel it in Medusa,
 * and while it stands the order takes no other change. Whoever calls this is alone on the order.
 */
export const clearWriteOff = async (
  container: MedusaContainer,
  order_id: string
): Promise<void> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { data } = await query.graph({
    entity: "order_change",
    fields: ["id", "created_at"],
    filters: { order_id, status: ["pending"], change_type: "credit_line" },
  })
  const begun: Change[] = data
  if (!begun.length) return
  const now = await credits.retrieveNow()
  for (const { id, created_at } of begun) {
    if (now.getTime() - new Date(created_at).getTime() < DEAD_AFTER) continue
    await cancelOrderChangeWorkflow(container).run({ input: { id } })
  }
}
