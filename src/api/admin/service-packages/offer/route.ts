import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type {
  AdminPackageOfferParams,
  AdminPackageOfferResponse,
} from "../../../../types/http/package-offer"
import { previewOffer } from "../../../../workflows"

/** What the shop takes for a package, before it is given to somebody; nothing is changed. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminPackageOfferParams>,
  res: MedusaResponse<AdminPackageOfferResponse>
) => {
  res.json({ offer: await previewOffer(req.scope, req.validatedQuery) })
}
