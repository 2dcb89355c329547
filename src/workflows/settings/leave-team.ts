import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { goneMembers } from "./gone-members"

/** Takes roles away. Undone by giving them back. */
const leaveTeamStep = createStep(
  "service-packages-leave-team",
  async ({ user_ids }: { user_ids: string[] }, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const gone = (await goneMembers(container)).filter((id) => !user_ids.includes(id))
    const left = await credits.leaveTeam({ user_ids, gone })
    return new StepResponse(left, left)
  },
  async (left, { container }) => {
    if (!left?.length) return
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    await credits.setTeam({ team: left })
  }
)

/** Takes users out of the team before they are deleted; refuses the last owner. Answers who left. */
export const leaveTeamWorkflow = createWorkflow(
  "service-packages-leave-team",
  (input: WorkflowData<{ user_ids: string[] }>) => new WorkflowResponse(leaveTeamStep(input))
)
