import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { readSnapshot } from "./cart-snapshot"
import { assertCartCredits, withdrawCartCredits } from "./guard"
import { guardState } from "./guard-state"

/** Whether the store route must guard completion, because nothing could be chained into the workflow. */
export const routeGuards = (container: MedusaContainer): boolean => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  return guardState() === "middleware" && credits.getOptions().completion_guard
}

/** Guards a cart that is about to be completed; a refusal leaves no mark behind. */
export const guardCompletion = async (
  container: MedusaContainer,
  cart_id: string
): Promise<void> => {
  const cart = await readSnapshot(container, cart_id)
  if (!cart) return
  try {
    await assertCartCredits(container, cart)
  } catch (refusal) {
    await withdrawCartCredits(container, cart_id)
    throw refusal
  }
}
