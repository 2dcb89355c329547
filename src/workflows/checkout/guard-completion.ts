import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { readSnapshot } from "./cart-snapshot"
import { assertCartCredits, isAnothers, withdrawCartCredits } from "./guard"
import { guardState, type GuardState } from "./guard-state"

/** Where completion is guarded, if at all: in the workflow, or else on the store route. */
export const guardOf = (container: MedusaContainer): GuardState | "off" => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  return credits.getOptions().completion_guard ? guardState() : "off"
}

/**
 * Guards a cart that is about to be completed; a refusal leaves no mark behind.
 *
 * Merchants who own the hook `completeCart.validate` and turned `completion_guard` off call it there,
 * and `withdrawCartCredits` in the hook's compensation.
 *
 * @example
 * completeCartWorkflow.hooks.validate(
 *   async ({ cart }, { container }) => {
 *     await guardCompletion(container, cart.id)
 *     return new StepResponse(undefined, cart.id)
 *   },
 *   async (cart_id, { container }) => {
 *     if (cart_id) await withdrawCartCredits(container, cart_id)
 *   }
 * )
 */
export const guardCompletion = async (
  container: MedusaContainer,
  cart_id: string
): Promise<void> => {
  const cart = await readSnapshot(container, cart_id)
  if (!cart) return
  try {
    await assertCartCredits(container, cart)
  } catch (refusal) {
    if (!isAnothers(refusal)) await withdrawCartCredits(container, cart_id)
    throw refusal
  }
}
