import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminActOnClientPackages } from "../../../../types/http/batch"
import { actOnPackagesWorkflow } from "../../../../workflows/batches"
import { commandOf } from "../../../command"
import { sayReplayed } from "../../../idempotency"

/** Extends or pauses several packages, and says of each what became of it. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminActOnClientPackages>,
  res: MedusaResponse
) => {
  const { ids: client_package_ids, ...action } = req.validatedBody
  const { result } = await actOnPackagesWorkflow(req.scope).run({
    input: { client_package_ids, ...action, ...(await commandOf(req)) },
  })
  const { results, replayed } = result
  if (replayed) sayReplayed(res)
  res.json({ results })
}
