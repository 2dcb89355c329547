import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { leaveTeamWorkflow, setTeamWorkflow } from "../../../workflows/settings"
import { reasonOf } from "../../../workflows/reason-of"

// The role goes before the user does: of two owners who delete each other at once, one stays.
const leaveBefore = async (
  req: AuthenticatedMedusaRequest<unknown>,
  res: MedusaResponse,
  user_ids: string[]
) => {
  const { result: left } = await leaveTeamWorkflow(req.scope).run({ input: { user_ids } })
  if (!left.length) return
  res.on("finish", () => {
    if (res.statusCode < 400) return
    // Core did not delete them after all.
    setTeamWorkflow(req.scope)
      .run({ input: { team: left } })
      .catch((error: unknown) => {
        const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
        logger.error(`Service packages: a role could not be given back: ${reasonOf(error)}`)
      })
  })
}

const keepLastOwner = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const { id } = req.params
  // Core lets nobody delete himself.
  if (id !== undefined && id !== req.auth_context.actor_id) await leaveBefore(req, res, [id])
  next()
}

const WORKFLOWS_THAT_DELETE: ReadonlySet<string | undefined> = new Set([
  "remove-user-account",
  "delete-user",
])

type Deletion = { input?: { userId?: unknown; ids?: unknown } }

const keepLastOwnerInWorkflow = async (
  req: AuthenticatedMedusaRequest<Deletion>,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  if (!WORKFLOWS_THAT_DELETE.has(req.params.workflow_id)) return next()
  const { userId, ids } = req.validatedBody.input ?? {}
  const user_ids = [userId, ids].flat().filter((id) => typeof id === "string")
  await leaveBefore(req, res, user_ids)
  next()
}

/** What stands before core deletes a user: the last owner of the packages stays. */
export const adminUserMiddlewares: MiddlewareRoute[] = [
  { methods: ["DELETE"], matcher: "/admin/users/:id", middlewares: [keepLastOwner] },
  {
    methods: ["POST"],
    matcher: "/admin/workflows-executions/:workflow_id/run",
    middlewares: [keepLastOwnerInWorkflow],
  },
]
