import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { notFound } from "../../errors/refuse"
import type { Role } from "../../domain/rights"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { goneMembers, withoutUser } from "./gone-members"

type Input = { team: { user_id: string; role: Role | null }[] }

/** Refuses a role for somebody who is no user: an owner nobody can be would lock the shop out. */
const knowUsersStep = createStep(
  "service-packages-know-users",
  async ({ team }: Input, { container }) => {
    const ids = team.flatMap(({ user_id, role }) => (role === null ? [] : [user_id]))
    const [unknown] = await withoutUser(container, ids)
    if (unknown !== undefined) {
      throw notFound("User", unknown)
    }
    return new StepResponse(null)
  }
)

/** Writes roles. Nothing follows it, so nothing has to be undone. */
const setTeamStep = createStep(
  { name: "service-packages-set-team", noCompensation: true },
  async (input: Input, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const gone = await goneMembers(container)
    return new StepResponse(await credits.setTeam({ ...input, gone }))
  }
)

/**
 * Gives users their roles, or takes them away.
 *
 * @example
 * await setTeamWorkflow(container).run({
 *   input: { team: [{ user_id: "user_01", role: "owner" }] },
 * })
 */
export const setTeamWorkflow = createWorkflow(
  "service-packages-set-team",
  (input: WorkflowData<Input>) => {
    knowUsersStep(input)
    return new WorkflowResponse(setTeamStep(input))
  }
)
