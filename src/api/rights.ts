import { hasPermission, resolvePermissions } from "@medusajs/framework"
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, FeatureFlag, MedusaError } from "@medusajs/framework/utils"
import { refuse } from "../errors/refuse"
import type { Right, RightsTable, Role } from "../domain/rights"
import { SERVICE_CREDIT_MODULE } from "../modules/service-credit"
import type { ServiceCreditModuleService } from "../modules/service-credit/service"

type Request = Pick<AuthenticatedMedusaRequest, "scope" | "auth_context">

/** What a caller may do, and how many percent he may take off a list price. */
export type CallerRights = { role: Role | null; rights: RightsTable; discount_limit: number }

const RESOURCE = "service_package"

/** True when Medusa's own roles decide; the plugin's team table is not asked then. */
const isRbacOn = (): boolean => FeatureFlag.isFeatureEnabled("rbac")

// The roles of the session, as core's routes read them; metadata of the user is never one of them.
const rolesOf = (req: Request): string[] => {
  const roles = req.auth_context.app_metadata?.roles
  return Array.isArray(roles) ? roles : []
}

const ownRights = async (req: Request) => {
  const credits: ServiceCreditModuleService = req.scope.resolve(SERVICE_CREDIT_MODULE)
  const { actor_type, actor_id } = req.auth_context
  return await credits.retrieveActorRights({ actor_type, actor_id })
}

/**
 * Who the caller is to the plugin and what he may do; `role` is null where Medusa's roles decide. Those
 * know no percentages: whoever may take something off a price may take off all of it.
 */
export const rightsOfCaller = async (req: AuthenticatedMedusaRequest): Promise<CallerRights> => {
  if (!isRbacOn()) return await ownRights(req)
  const universe = Object.keys(tableOf(() => false)).map((operation) => ({
    resource: RESOURCE,
    operation,
  }))
  const granted = await resolvePermissions({ roles: rolesOf(req), universe, container: req.scope })
  const isGranted = (right: Right) => granted.has(`${RESOURCE}:${right}`)
  const rights = tableOf(isGranted)
  return { role: null, rights, discount_limit: rights.discount ? 100 : 0 }
}

const tableOf = (isGranted: (right: Right) => boolean): RightsTable => ({
  read: isGranted("read"),
  redeem: isGranted("redeem"),
  sell: isGranted("sell"),
  grant: isGranted("grant"),
  discount: isGranted("discount"),
  correct: isGranted("correct"),
  edit: isGranted("edit"),
  cancel: isGranted("cancel"),
  report: isGranted("report"),
  settings: isGranted("settings"),
})

// Some of core's routes let strangers in.
const isKnown = (req: { auth_context?: unknown }): boolean => req.auth_context !== undefined

// A token outlives its user: whoever was deleted is nobody from then on.
const isGone = async ({ scope, auth_context }: Request): Promise<boolean> => {
  if (auth_context.actor_type !== "user") return false
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { id: auth_context.actor_id }
  const { data } = await query.graph({ entity: "user", fields: ["id"], filters })
  return data.length === 0
}

const mayDo = async (req: Request, right: Right): Promise<boolean> => {
  if (!isRbacOn()) return (await ownRights(req)).rights[right]
  const roles = rolesOf(req)
  // Without roles the framework's check says yes; core's routes say no before they ask it.
  if (!roles.length) return false
  const actions = { resource: RESOURCE, operation: right }
  return await hasPermission({ roles, actions, container: req.scope })
}

/** Whether whoever asks may do this; a user who was deleted may do nothing. */
export const isAllowed = async (req: Request, right: Right): Promise<boolean> =>
  isKnown(req) && !(await isGone(req)) && (await mayDo(req, right))

/** Refuses a request whose caller does not have the right; a deleted user's token is none any more. */
export const assertRight = async (req: Request, right: Right): Promise<void> => {
  if (!isKnown(req) || (await isGone(req))) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Unauthorized")
  }
  if (!(await mayDo(req, right))) refuse("forbidden")
}

/**
 * A middleware that lets a request through only when its caller has the right; tests read `right`.
 * Where the validated body decides which right it takes, `rightOf` says so.
 */
export const requireRight = <Body = unknown>(right: Right, rightOf?: (body: Body) => Right) =>
  Object.assign(
    async (
      req: AuthenticatedMedusaRequest<Body>,
      _res: MedusaResponse,
      next: MedusaNextFunction
    ) => {
      await assertRight(req, rightOf ? rightOf(req.validatedBody) : right)
      next()
    },
    { right }
  )
