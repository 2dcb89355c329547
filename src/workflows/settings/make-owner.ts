import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"

/** Makes a user owner. Nothing follows it, so nothing has to be undone. */
const makeOwnerStep = createStep(
  { name: "service-packages-make-owner", noCompensation: true },
  async ({ email }: { email: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const filters = { email: [email, email.toLowerCase()] }
    const { data } = await query.graph({ entity: "user", fields: ["id", "email"], filters })
    const [user] = data
    if (!user) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `No user has the e-mail "${email}".`)
    }
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    await credits.makeOwner({ user_id: user.id, email: user.email })
    return new StepResponse({ user_id: user.id, email: user.email })
  }
)

/** Makes the user with this e-mail owner of the packages, even when nobody is owner any more. */
export const makeOwnerWorkflow = createWorkflow(
  "service-packages-make-owner",
  (input: WorkflowData<{ email: string }>) => new WorkflowResponse(makeOwnerStep(input))
)
