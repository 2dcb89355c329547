import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type {
  AdminClientPackageListParams,
  AdminGiveClientPackage,
} from "../../../types/http/client-package"
import { givePackageWorkflow } from "../../../workflows/back-office"
import { listClientPackages } from "../../client-packages"
import { answerPackage, commandOf } from "../../command"
import { pick } from "../../query"
import { answerTable } from "./export"

/** Lists packages, or answers all of them as a table; `variant_id` finds those that can pay for a service right now. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminClientPackageListParams>,
  res: MedusaResponse
) => {
  if (req.validatedQuery.format) return await answerTable(req, res)
  const { fields, pagination } = req.queryConfig
  const { packages, ...page } = await listClientPackages(req.scope, req.validatedQuery, pagination)
  res.json({ client_packages: packages.map((one) => pick(one, fields)), ...page })
}

/** Gives a customer a package that was paid for elsewhere, or for free. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminGiveClientPackage>,
  res: MedusaResponse
) => {
  const { result } = await givePackageWorkflow(req.scope).run({
    input: { body: req.validatedBody, ...(await commandOf(req)) },
  })
  await answerPackage(req, res, result, 201)
}
