import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { invalid } from "../errors/refuse"

/**
 * A middleware that refuses query keys such as `a.b.c` as bad input. Medusa's own reading of a query
 * throws for them too, but as an error of the server.
 */
export const refuseDeepQuery = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const deep = Object.keys(req.query).find((key) => key.split(".").length > 2)
  if (deep === undefined) return next()
  return next(invalid("A query key goes too deep."))
}
