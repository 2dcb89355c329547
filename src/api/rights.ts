import { hasPermission, resolvePermissions } from "@medusajs/framework"
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { FeatureFlag } from "@medusajs/framework/utils"
import { refuse } from "../errors/refuse"
import type { Right, RightsTable, Role } from "../domain/rights"
import { SERVICE_CREDIT_MODULE } from "../modules/service-credit"
import type { ServiceCreditModuleService } from "../modules/service-credit/service"

const RESOURCE = "service_package"

/** True when Medusa's own roles decide; the plugin's team table is not asked then. */
const isRbacOn = (): boolean => FeatureFlag.isFeatureEnabled("rbac")

// The roles of the session, as core's routes read them; metadata of the user is never one of them.
const rolesOf = (req: AuthenticatedMedusaRequest): string[] => {
  const roles = req.auth_context.app_metadata?.roles
  return Array.isArray(roles) ? roles : []
}

const ownRights = async (req: AuthenticatedMedusaRequest) => {
  const credits: ServiceCreditModuleService = req.scope.resolve(SERVICE_CREDIT_MODULE)
  const { actor_type, actor_id } = req.auth_context
  return await credits.retrieveActorRights({ actor_type, actor_id })
}

/** Who the caller is to the plugin and what he may do; `role` is null where Medusa's roles decide. */
export const rightsOfCaller = async (
  req: AuthenticatedMedusaRequest
): Promise<{ role: Role | null; rights: RightsTable }> => {
  if (!isRbacOn()) return await ownRights(req)
  const universe = Object.keys(tableOf(() => false)).map((operation) => ({
    resource: RESOURCE,
    operation,
  }))
  const granted = await resolvePermissions({ roles: rolesOf(req), universe, container: req.scope })
  const isGranted = (right: Right) => granted.has(`${RESOURCE}:${right}`)
  return { role: null, rights: tableOf(isGranted) }
}

const tableOf = (isGranted: (right: Right) => boolean): RightsTable => ({
  read: isGranted("read"),
  redeem: isGranted("redeem"),
  sell: isGranted("sell"),
  grant: isGranted("grant"),
  correct: isGranted("correct"),
  edit: isGranted("edit"),
  cancel: isGranted("cancel"),
  report: isGranted("report"),
  settings: isGranted("settings"),
})

const mayDo = async (req: AuthenticatedMedusaRequest, right: Right): Promise<boolean> => {
  if (!isRbacOn()) return (await ownRights(req)).rights[right]
  const roles = rolesOf(req)
  // Without roles the framework's check says yes; core's routes say no before they ask it.
  if (!roles.length) return false
  const actions = { resource: RESOURCE, operation: right }
  return await hasPermission({ roles, actions, container: req.scope })
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
      const wanted = rightOf ? rightOf(req.validatedBody) : right
      if (!(await mayDo(req, wanted))) refuse("forbidden")
      next()
    },
    { right }
  )
