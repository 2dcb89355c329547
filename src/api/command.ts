import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Actor } from "../domain/actor"
import { actorOf } from "./actor"
import { retrieveClientPackage } from "./client-packages"
import { idempotencyKeyOf, sayReplayed } from "./idempotency"
import { pick } from "./pick"

/** Who asks, and the key under which what is asked takes effect once. */
export const commandOf = async (
  req: AuthenticatedMedusaRequest
): Promise<{ actor: Actor; key?: string }> => ({
  actor: await actorOf(req),
  key: idempotencyKeyOf(req),
})

/** Answers a command on a package with the package as it is now, and with what else came of it. */
export const answerPackage = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  { client_package_id, replayed }: { client_package_id: string; replayed: boolean },
  status = 200,
  besides: object = {}
): Promise<void> => {
  if (replayed) sayReplayed(res)
  const found = await retrieveClientPackage(req.scope, client_package_id)
  res.status(status).json({ client_package: pick(found, req.queryConfig.fields), ...besides })
}
