import type { MedusaContainer } from "@medusajs/framework/types"
import { notFound } from "../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { StoreApplyPackageCredits } from "../../types/http/quote"
import { assertOwnCart } from "./own-cart"
import { reconcileAndReclaim } from "./reclaim-holds"

/** The signed-in customer's wish to pay lines of her cart with credits. */
export type ApplyCreditsInput = StoreApplyPackageCredits & { cart_id: string; actor_id: string }

/**
 * Pays a cart's lines with credits as the customer asks; what cannot be done as asked is refused whole.
 *
 * @example
 * await applyCredits(container, { cart_id: "cart_01", actor_id: "cus_01" })
 */
export const applyCredits = async (
  container: MedusaContainer,
  { cart_id, actor_id, lines = [], take_over = false }: ApplyCreditsInput
): Promise<void> => {
  await assertOwnCart(container, { cart_id, actor_id })
  await assertOwnPackages(container, actor_id, lines)
  const choices = lines.map(({ line_item_id, ...choice }) => ({ line_id: line_item_id, ...choice }))
  const input = { cart_id, actor_id, intent: "apply" as const, choices }
  await reconcileAndReclaim(container, input, take_over)
}

const assertOwnPackages = async (
  container: MedusaContainer,
  customer_id: string,
  lines: NonNullable<StoreApplyPackageCredits["lines"]>
) => {
  const ids = [...new Set(lines.flatMap((line) => line.client_package_id ?? []))]
  if (!ids.length) return
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const own = await credits.listClientPackages({ id: ids, customer_id }, { select: ["id"] })
  const missing = ids.find((id) => !own.some((one) => one.id === id))
  if (missing) {
    throw notFound("Client package", missing)
  }
}
