import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreApplyPackageCredits } from "../../../../../types/http/quote"
import { applyCredits } from "../../../../../workflows/checkout/apply-credits"
import { declineCredits } from "../../../../../workflows/checkout/decline-credits"
import { quoteCart } from "../../../../../workflows/checkout/quote-cart"
import { readCart } from "../../read-cart"

const cartOf = (req: AuthenticatedMedusaRequest<unknown>) => ({
  cart_id: req.params.id ?? "",
  actor_id: req.auth_context.actor_id,
})

/** What credits pay and could pay in the customer's own cart. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ quote: await quoteCart(req.scope, cartOf(req)) })
}

/** Pays lines with credits; the answer shows the cart as it is now. */
export const POST = async (
  req: AuthenticatedMedusaRequest<StoreApplyPackageCredits>,
  res: MedusaResponse
) => {
  await applyCredits(req.scope, { ...cartOf(req), ...req.validatedBody })
  await answer(req, res)
}

/** Takes credits off a line or the cart; they stay off until they are asked for again. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { line_item_id } = req.validatedQuery as { line_item_id?: string }
  await declineCredits(req.scope, { ...cartOf(req), line_item_id: line_item_id ?? null })
  await answer(req, res)
}

const answer = async (req: AuthenticatedMedusaRequest<unknown>, res: MedusaResponse) => {
  const owned = cartOf(req)
  const cart = await readCart(req.scope, owned.cart_id, req.queryConfig.fields)
  res.json({ cart, quote: await quoteCart(req.scope, owned) })
}
