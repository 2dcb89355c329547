import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { nothingFound } from "../errors/refuse"
import { id } from "./values"

/** A middleware for which an id in the path that no row can have is simply not found. */
export const refuseStrangeIdIn =
  (param: string) => (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    if (id.safeParse(req.params[param]).success) return next()
    return next(nothingFound())
  }

/** The same for the first id of a path. */
export const refuseStrangeId = refuseStrangeIdIn("id")
