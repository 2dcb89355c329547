import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { Command } from "../../modules/service-credit/ledger/operation"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { forgetNotifications } from "./forget-notifications"
import { loadPerson } from "./load-person"

/** Whom to forget. */
export type EraseCustomerInput = Command & { customer_id: string }

// No compensation: what is forgotten is not known any more.
const eraseCustomerStep = createStep(
  { name: "service-packages-erase-customer", noCompensation: true },
  async ({ customer_id, ...command }: EraseCustomerInput, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const { is_known: _known, ...person } = await loadPerson(container, customer_id)
    return new StepResponse(await credits.eraseCustomer({ ...command, person }))
  }
)

// Again and again: what is gone is gone.
const forgetNotificationsStep = createStep(
  { name: "service-packages-forget-notifications", noCompensation: true },
  async ({ customer_id }: { customer_id: string }, { container }) => {
    await forgetNotifications(container, customer_id)
    return new StepResponse()
  }
)

/**
 * Takes what says who a customer was out of all the plugin keeps. What she had and what it was worth stays;
 * Medusa's own customer, orders and carts are not touched; what messages left in its
 * notifications goes.
 *
 * @example
 * await eraseCustomerWorkflow(container).run({
 *   input: { customer_id: "cus_01", actor: { type: "user", id: "user_01", name: "Mia" } },
 * })
 */
export const eraseCustomerWorkflow = createWorkflow(
  "service-packages-erase-customer",
  (input: WorkflowData<EraseCustomerInput>) => {
    const erased = eraseCustomerStep(input)
    forgetNotificationsStep(input)
    // Whoever keeps packages elsewhere hears that they read otherwise now.
    const events = transform({ erased }, ({ erased: { replayed, client_package_ids } }) =>
      replayed ? [] : client_package_ids.map((id) => ({ id }))
    )
    emitEvents({ "client_package.updated": events })
    return new WorkflowResponse(erased)
  }
)
