import type { MedusaContainer } from "@medusajs/framework/types"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { exactAmount, unansweredOf, type OrderTill } from "../../domain/till"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { PlannedCancel } from "../../modules/service-credit/money/cancel-sold-package"
import type {
  CancelledPackage,
  CancelPackage,
} from "../../modules/service-credit/money/end-package"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { clearWriteOff } from "../clear-write-off"
import { loadTill } from "./load-till"
import { markedBy } from "./mark"
import { tellOrder, writeOff } from "./tell-order"

const giveBack = async (
  container: MedusaContainer,
  till: OrderTill,
  { operation_id, refund }: NonNullable<PlannedCancel>,
  note: string | undefined
): Promise<void> => {
  for (const part of refund) {
    const wanted = {
      payment_id: part.payment_id,
      amount: exactAmount(till, part, "refundable"),
      note,
      ...markedBy(operation_id),
    }
    await refundPaymentWorkflow(container).run({ input: wanted })
  }
}

/** Refunds first, ends afterwards: a refund that fails leaves the customer her package. */
export const cancelOnOrder = async (
  container: MedusaContainer,
  command: CancelPackage,
  order_id: string
): Promise<CancelledPackage> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { client_package_id, reason } = command
  await clearWriteOff(container, order_id)
  const till = await loadTill(container, order_id)
  const planned = await credits.planCancel({ ...command, till })
  if (!planned) return { client_package_id, refunded: false, replayed: true }
  const { operation_id } = planned
  try {
    if (planned.refunded > 0n) {
      await tellOrder(container, till, operation_id)
      await writeOff(container, await loadTill(container, order_id), planned)
    }
    await giveBack(container, till, planned, reason ?? undefined)
    const after = await loadTill(container, order_id)
    // Asked before more goes back: what comes later adds it up as if it had been answered.
    const unanswered = unansweredOf(till, operation_id)
    return await credits.finishCancel({ ...command, operation_id, till: after, unanswered })
  } catch (error) {
    await credits.unblockSpending({ client_package_id })
    throw error
  }
}
