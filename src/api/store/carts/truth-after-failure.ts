import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { LINE_MARK } from "../../../domain/cart"
import { within } from "../../../errors/within"
import { isOutOfStep } from "../../../workflows/checkout/out-of-step"
import { askAgain } from "../../try-again"
import { cartAt, withCartAt, type AnsweredLine, type CartPlace } from "./cart-body"
import { readAnswered } from "./read-cart"

const PATIENCE_MS = 500

/**
 * What to answer to a change that core has made and that the credits could not follow: the cart as it
 * stands, where its lines say what its credits pay; where they do not, or nobody can tell and a line
 * stands there as paid by a credit, that it is to be asked again.
 */
export const truthAfterFailure = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  body: unknown,
  { place, id }: { place: CartPlace; id: string }
): Promise<unknown> => {
  try {
    const cart = await within(PATIENCE_MS, readInStep(req, id))
    return cart === null ? askAgain(res) : withCartAt(body, place, cart)
  } catch {
    return cartAt(body, place)?.items?.some(mayBeCovered) ? askAgain(res) : body
  }
}

// Whoever hears of the same change may be at work on the cart, and be taken back again: what is looked at
// and what is answered are one cart only while nobody else can write it.
const readInStep = async (req: AuthenticatedMedusaRequest, id: string): Promise<unknown> =>
  await req.scope
    .resolve(Modules.LOCKING)
    .execute(
      id,
      async () => ((await isOutOfStep(req.scope, id)) ? null : await readAnswered(req, id)),
      { timeout: 1 }
    )

// Metadata that was not asked for says nothing: then a free line may be one that credits pay for.
const mayBeCovered = ({ unit_price, metadata }: AnsweredLine) =>
  Number(unit_price) === 0 && (metadata === undefined || Boolean(metadata?.[LINE_MARK]))
