import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminUseSessions } from "../../../../../types/http/package-redemption"
import { useSessionsWorkflow } from "../../../../../workflows/desk"
import { commandOf } from "../../../../command"
import { answerRedemption } from "../../../../package-redemptions"
import { rightsOfCaller } from "../../../../rights"

/** Uses sessions of the package at the desk. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUseSessions>,
  res: MedusaResponse
) => {
  const { rights } = await rightsOfCaller(req)
  const { result } = await useSessionsWorkflow(req.scope).run({
    input: {
      ...(await commandOf(req)),
      client_package_id: req.params.id ?? "",
      body: req.validatedBody,
      may_post_late: rights.edit,
    },
  })
  await answerRedemption(req, res, result, 201)
}
