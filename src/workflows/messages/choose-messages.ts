import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { SetPreferences } from "../../modules/service-credit/messages/preferences"
import type { SendAgain } from "../../modules/service-credit/messages/send-again"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { AdminUpdateMessageSettings } from "../../types/http/message"

// Nothing follows any of these, so nothing has to be undone.
const changeMessagesStep = createStep(
  { name: "service-packages-change-messages", noCompensation: true },
  async (input: AdminUpdateMessageSettings, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.changeMessageSettings(input))
  }
)
const setPreferencesStep = createStep(
  { name: "service-packages-set-message-preferences", noCompensation: true },
  async (input: SetPreferences, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.setMessagePreferences(input))
  }
)
const sendAgainStep = createStep(
  { name: "service-packages-send-again", noCompensation: true },
  async (input: SendAgain, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    await credits.sendAgain(input)
    return new StepResponse({ id: input.id })
  }
)

/** Turns on and off what the shop tells, and on which way; it counts for what is sent from now on. */
export const changeMessagesWorkflow = createWorkflow(
  "service-packages-change-messages",
  (input: WorkflowData<AdminUpdateMessageSettings>) =>
    new WorkflowResponse(changeMessagesStep(input))
)

/** Writes on which ways a customer wants to be told. */
export const setMessagePreferencesWorkflow = createWorkflow(
  "service-packages-set-message-preferences",
  (input: WorkflowData<SetPreferences>) => new WorkflowResponse(setPreferencesStep(input))
)

/** Lets a message be sent once more. */
export const sendAgainWorkflow = createWorkflow(
  "service-packages-send-again",
  (input: WorkflowData<SendAgain>) => new WorkflowResponse(sendAgainStep(input))
)
