import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { RefusalCode } from "../../domain/refusals"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { reconcileCart } from "../checkout/run-reconcile"

const HELD: RefusalCode = "credits_held_elsewhere"

const isHeld = (error: unknown) => MedusaError.isMedusaError(error) && error.code === HELD

/**
 * Does something that needs units of a package and, while carts hold what is missing, lets one cart
 * after the other go and tries again: carts that need not keep theirs any more, and where staff said so
 * also the others. No more carts than needed lose their cover.
 */
export const withUnitsOfCarts = async <T>(
  container: MedusaContainer,
  { client_package_id, take_over }: { client_package_id: string; take_over: boolean },
  work: () => Promise<T>
): Promise<T> => {
  const attempt = async () => await work().then((value) => ({ value }), keepIfHeld)
  let outcome = await attempt()
  if ("value" in outcome) return outcome.value
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  for (const cart_id of await credits.listCartsToTakeFrom({ client_package_id, take_over })) {
    await reconcileCart(container, { cart_id, intent: "release" })
    outcome = await attempt()
    if ("value" in outcome) return outcome.value
  }
  throw outcome.error
}

const keepIfHeld = (error: unknown): { error: unknown } => {
  if (!isHeld(error)) throw error
  return { error }
}
