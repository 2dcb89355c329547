import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { uncoverForRegion } from "../../../workflows/checkout/uncover-for-region"

/** Un-covers a cart before core moves it to another region: core deletes lines with a custom price. */
export const uncoverBeforeRegionChange = async (
  req: MedusaRequest<{ region_id?: string }>,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const { region_id } = req.validatedBody ?? {}
  if (region_id && req.params.id) await uncoverForRegion(req.scope, req.params.id, region_id)
  next()
}
