import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SERVICE_CREDIT_MODULE } from "../../../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../../../modules/service-credit/service"
import type { AdminFreezePackage } from "../../../../../types/http/package-changes"
import { freezePackagesWorkflow } from "../../../../../workflows/changes"
import { retrieveClientPackage } from "../../../../client-packages"
import { commandOf } from "../../../../command"
import { sayReplayed } from "../../../../idempotency"
import { pick } from "../../../../pick"
import { onlyChange } from "../../answer-change"

/** Pauses a package and names the appointments that fall into the pause. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminFreezePackage>,
  res: MedusaResponse
) => {
  const { from, until = null, reason } = req.validatedBody
  const client_package_id = req.params.id ?? ""
  const { result } = await freezePackagesWorkflow(req.scope).run({
    input: {
      ...(await commandOf(req)),
      reason,
      changes: [{ client_package_id, until, ...(from && { from }) }],
    },
  })
  if (onlyChange(result).replayed) sayReplayed(res)
  const credits: ServiceCreditModuleService = req.scope.resolve(SERVICE_CREDIT_MODULE)
  const found = await retrieveClientPackage(req.scope, client_package_id)
  const bookings = await credits.listPausedBookings([client_package_id])
  res.json({
    client_package: pick(found, req.queryConfig.fields),
    bookings: bookings.map(({ client_package_id: _package, ...booking }) => booking),
  })
}
