import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { ReconcileInput } from "./cart-state"
import { isVeto, reconcileCart } from "./run-reconcile"
import { wantedCredits } from "./wanted-credits"

type Input = ReconcileInput & { actor_id: string }
type Outcome = { changed: boolean; vetoed: boolean; refusal: MedusaError | null }

/**
 * Reconciles a cart, and where it wants units that the customer's other carts hold, lets those go one
 * after the other: carts whose protected time is over, with `take_over` also the ones that are still
 * protected. A cart that is being completed keeps its units, and so does one that holds nothing that
 * is wanted. No cart is locked while another one lets go: two carts that reclaim each other's units
 * must not wait in a circle.
 */
export const reconcileAndReclaim = async (
  container: MedusaContainer,
  input: Input,
  take_over: boolean
): Promise<{ changed: boolean }> => {
  const { cart_id, actor_id: customer_id } = input
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const first = await attempt(container, input)
  let { changed, refusal } = first
  // What the shop's own hook forbids, units of another cart would not make possible.
  if (first.vetoed) return { changed }
  for (const other of await credits.listReclaimableCarts({ cart_id, customer_id, take_over })) {
    const wanted = await wantedCredits(container, input, refusal !== null)
    if (!wanted.size) break
    if (!other.credit_ids.some((id) => wanted.has(id))) continue
    await reconcileCart(container, { cart_id: other.cart_id, intent: "release" })
    const again = await attempt(container, input)
    changed ||= again.changed
    refusal = again.refusal
  }
  if (refusal) throw refusal
  return { changed }
}

const attempt = async (container: MedusaContainer, input: Input): Promise<Outcome> => {
  try {
    return { ...(await reconcileCart(container, input)), refusal: null }
  } catch (error) {
    if (isVeto(error)) throw error
    if (!MedusaError.isMedusaError(error) || error.type !== MedusaError.Types.NOT_ALLOWED) {
      throw error
    }
    return { changed: false, vetoed: false, refusal: error }
  }
}
