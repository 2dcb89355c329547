import { hasPermission } from "@medusajs/framework"
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { FeatureFlag } from "@medusajs/framework/utils"
import type { Right } from "../domain/rights"
import { SERVICE_CREDIT_MODULE } from "../modules/service-credit"
import { refuse } from "../modules/service-credit/refuse"
import type { ServiceCreditModuleService } from "../modules/service-credit/service"

const RESOURCE = "service_package"

/** True when Medusa's own roles decide; the plugin's team table is not asked then. */
export const isRbacOn = (): boolean => FeatureFlag.isFeatureEnabled("rbac")

/** Medusa's own answer: the roles of the session, as core's routes read them. */
const isPermitted = async (req: AuthenticatedMedusaRequest, right: Right): Promise<boolean> => {
  const roles = req.auth_context.app_metadata?.roles
  // Without roles the framework's check says yes, and core's routes say no before they ask it.
  if (!Array.isArray(roles) || !roles.length) return false
  return await hasPermission({
    roles,
    actions: { resource: RESOURCE, operation: right },
    container: req.scope,
  })
}

/** True when the caller has the right at this moment; user metadata never has a say. */
export const mayDo = async (req: AuthenticatedMedusaRequest, right: Right): Promise<boolean> => {
  if (isRbacOn()) return await isPermitted(req, right)
  const credits: ServiceCreditModuleService = req.scope.resolve(SERVICE_CREDIT_MODULE)
  const { actor_type, actor_id } = req.auth_context
  const { rights } = await credits.retrieveActorRights({ actor_type, actor_id })
  return rights[right]
}

/** Throws the refusal `forbidden` when the caller lacks a right that only the body reveals. */
export const assertRight = async (req: AuthenticatedMedusaRequest, right: Right): Promise<void> => {
  if (!(await mayDo(req, right))) refuse("forbidden")
}

/** A middleware that lets a request through only when its caller has the right; tests read `right`. */
export const requireRight = (right: Right) =>
  Object.assign(
    async (req: AuthenticatedMedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
      await assertRight(req, right)
      next()
    },
    { right }
  )
