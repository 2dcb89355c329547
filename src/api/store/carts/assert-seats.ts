import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { isTooSlow } from "../../../errors/refuse"
import { within } from "../../../errors/within"
import { assertSeatsAfter, type LineWish } from "../../../workflows/checkout/seats-after"

// While our tables are locked, nobody waits for them: completion counts the seats once more.
const PATIENCE_MS = 500

/** Refuses more of a booking than there are seats before core looks at a part of it only. */
export const assertSeatsOfBooking = async (
  req: MedusaRequest<Omit<LineWish, "line_id">>,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const { id, line_id } = req.params
  try {
    const wish = { ...req.validatedBody, line_id }
    if (id) await within(PATIENCE_MS, assertSeatsAfter(req.scope, id, wish))
  } catch (error) {
    if (!isTooSlow(error)) throw error
  }
  next()
}
