import type { MedusaContainer } from "@medusajs/framework/types"
import { exactAmount } from "../../domain/till"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { Voided, VoidPayment } from "../../modules/service-credit/money/void-payment"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadTill } from "./load-till"
import { takeOffOrderWorkflow } from "./take-off-order"
import { tellOrder } from "./tell-order"

/** Takes a payment off the order of its package; what of it is done already is not repeated. */
export const voidOnOrder = async (
  container: MedusaContainer,
  command: VoidPayment,
  order_id: string
): Promise<Voided> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { client_package_id, reason } = command
  const till = await loadTill(container, order_id)
  const planned = await credits.planOrderVoid({ ...command, till })
  if (!planned) return { client_package_id, replayed: true }
  const { operation_id, refund } = planned
  await tellOrder(container, till, operation_id)
  for (const part of refund) {
    await takeOffOrderWorkflow(container).run({
      input: {
        order_id,
        currency_code: till.currency_code,
        payment_id: part.payment_id,
        amount: exactAmount(till, part, "refundable"),
        operation_id,
        note: reason ?? undefined,
      },
    })
  }
  return await credits.finishOrderVoid({ ...command, operation_id })
}
