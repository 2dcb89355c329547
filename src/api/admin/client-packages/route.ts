import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type {
  AdminClientPackageListParams,
  AdminGiveClientPackage,
} from "../../../types/http/client-package"
import { givePackageWorkflow, sellPackageWorkflow } from "../../../workflows/selling"
import { listClientPackages } from "../../client-packages"
import { answerPackage, commandOf } from "../../command"
import { pick } from "../../pick"
import { rightsOfCaller } from "../../rights"
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

/** Gives a customer a package: as a regular order of the shop, or without one. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminGiveClientPackage>,
  res: MedusaResponse
) => {
  const body = req.validatedBody
  const give = body.source === "sale" ? sellPackageWorkflow : givePackageWorkflow
  const { rights, discount_limit } = await rightsOfCaller(req)
  const price_right = { discount_limit, may_grant: rights.grant }
  const { result } = await give(req.scope).run({
    input: { body, may_exceed_limit: rights.grant, price_right, ...(await commandOf(req)) },
  })
  const { payment_link, ...given } = result
  await answerPackage(req, res, given, 201, payment_link ? { payment_link } : {})
}
