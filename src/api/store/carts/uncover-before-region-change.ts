import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { noteUncovered } from "./uncovered"
import { uncoverForRegion } from "../../../workflows/checkout/uncover-for-region"

/** Un-covers a cart before core moves it to another region: core deletes lines with a custom price. */
export const uncoverBeforeRegionChange = async (
  req: MedusaRequest<{ region_id?: string }>,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const { region_id } = req.validatedBody ?? {}
  const { id } = req.params
  if (region_id && id && (await uncoverForRegion(req.scope, id, region_id))) noteUncovered(res, id)
  next()
}
