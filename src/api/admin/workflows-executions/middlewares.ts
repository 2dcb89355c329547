import { zodValidator } from "@medusajs/framework"
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { WorkflowManager } from "@medusajs/framework/orchestration"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refuse } from "../../../errors/refuse"
import { assertRight, isAllowed } from "../../rights"
import { isOurs, runnable } from "./runnable"

const workflowOf = (req: AuthenticatedMedusaRequest<unknown>) => req.params.workflow_id ?? ""

// Core runs any workflow for any user. Of ours it runs what the same right would do on our own routes,
// with the input that those would take; one that names an actor would let him sign with any name.
const guardRun = async (
  req: AuthenticatedMedusaRequest<{ input?: unknown }>,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const workflow_id = workflowOf(req)
  if (!isOurs(workflow_id)) return next()
  const known = runnable(workflow_id)
  if (!known) return refuse("forbidden", "This workflow is run by code only; use its own route.")
  await assertRight(req, known.right)
  const input: unknown = await zodValidator(known.input, req.validatedBody.input)
  req.validatedBody = { ...req.validatedBody, input }
  next()
}

// Who reports a step as done or failed says how a run goes on, so it takes the right to run it.
const guardStep = async (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const workflow_id = workflowOf(req)
  if (!isOurs(workflow_id)) return next()
  const known = runnable(workflow_id)
  if (!known) return refuse("forbidden", "This workflow is run by code only; use its own route.")
  await assertRight(req, known.right)
  next()
}

// An execution carries what went into a workflow and what came out: packages, prices, names.
const guardLooking = async (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  if (isOurs(workflowOf(req))) await assertRight(req, "read")
  next()
}

// The same by the id of an execution, which does not say whose workflow it was.
const guardLookingById = async (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "workflow_execution",
    fields: ["workflow_id"],
    filters: { id: req.params.id ?? "" },
  })
  if (data.some(({ workflow_id }: { workflow_id: string }) => isOurs(workflow_id))) {
    await assertRight(req, "read")
  }
  next()
}

const leaveOutOurs = async (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  if (!(await isAllowed(req, "read"))) {
    const ours = [...WorkflowManager.getWorkflows().keys()].filter(isOurs)
    const wanted: unknown = req.filterableFields.$and
    const others = { workflow_id: { $nin: ours } }
    req.filterableFields.$and = [...(Array.isArray(wanted) ? wanted : []), others]
  }
  next()
}

const WORKFLOWS = "/admin/workflows-executions"

/** What stands before core's own doors to the workflows of the plugin, its jobs among them. */
export const adminWorkflowMiddlewares: MiddlewareRoute[] = [
  { methods: ["POST"], matcher: `${WORKFLOWS}/:workflow_id/run`, middlewares: [guardRun] },
  {
    methods: ["POST"],
    matcher: `${WORKFLOWS}/:workflow_id/steps/success`,
    middlewares: [guardStep],
  },
  {
    methods: ["POST"],
    matcher: `${WORKFLOWS}/:workflow_id/steps/failure`,
    middlewares: [guardStep],
  },
  {
    methods: ["GET"],
    matcher: `${WORKFLOWS}/:workflow_id/subscribe`,
    middlewares: [guardLooking],
  },
  {
    methods: ["GET"],
    matcher: `${WORKFLOWS}/:workflow_id/:transaction_id`,
    middlewares: [guardLooking],
  },
  {
    methods: ["GET"],
    matcher: `${WORKFLOWS}/:workflow_id/:transaction_id/subscribe`,
    middlewares: [guardLooking],
  },
  { methods: ["GET"], matcher: `${WORKFLOWS}/:id`, middlewares: [guardLookingById] },
  { methods: ["GET"], matcher: WORKFLOWS, middlewares: [leaveOutOurs] },
]
