import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { assertSeatsAfter, type LineWish } from "../../../workflows/checkout/seats-after"

/** Refuses more of a booking than there are seats before core looks at a part of it only. */
export const assertSeatsOfBooking = async (
  req: MedusaRequest<Omit<LineWish, "line_id">>,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const { id, line_id } = req.params
  if (id) await assertSeatsAfter(req.scope, id, { ...req.validatedBody, line_id })
  next()
}
