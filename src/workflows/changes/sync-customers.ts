import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { inBatches } from "./in-batches"
import { entityPages, pagesById } from "../services/pages"
import { OWNER_FIELDS, toOwner, type Person } from "../services/owner"

/** The customers to look at. */
export type SyncCustomersInput = { customer_ids: string[] }

const peopleOf = async (container: MedusaContainer, id: string[]): Promise<Person[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "customer", fields: OWNER_FIELDS, filters: { id } })
  return data
}

const syncCustomersStep = createStep(
  "service-packages-sync-customers",
  async ({ customer_ids }: SyncCustomersInput, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const customers = (await peopleOf(container, customer_ids)).map(toOwner)
    const unmarked: string[] = []
    if (!customers.length) return new StepResponse({ updated: 0, unmarked })
    const updated = await inBatches(async () => {
      const done = await credits.syncCustomers({ customers })
      unmarked.push(...done.unmarked)
      return done
    })
    return new StepResponse({ updated: updated.length, unmarked })
  }
)

/**
 * Lets packages be found by the name and address that their customers have now, and takes the mark off
 * those whose customer was deleted and is there again. It looks at the customers, never at what
 * happened, so it may run as often as one likes. Whoever runs it tells of those that lost the mark.
 */
export const syncCustomersWorkflow = createWorkflow(
  "service-packages-sync-customers",
  (input: WorkflowData<SyncCustomersInput>) => new WorkflowResponse(syncCustomersStep(input))
)

const DAY = 86_400_000

/**
 * The customers that changed or were deleted lately, and those whose packages are marked, rest or changed
 * lately; a page after the other.
 */
export const findChangedCustomers = async function* (
  container: MedusaContainer,
  take?: number
): AsyncGenerator<string[]> {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const days = credits.getOptions().look_back_days
  const since = new Date((await credits.retrieveNow()).getTime() - days * DAY)
  const owners = pagesById(
    async (after, take) =>
      await credits.listCustomersToFollow({ updated_since: since, after, take }),
    take
  )
  for await (const page of owners) yield page.map(({ id }) => id)
  const filters = { $or: [{ updated_at: { $gte: since } }, { deleted_at: { $gte: since } }] }
  const listed = { entity: "customer", fields: ["id"], filters, withDeleted: true }
  for await (const page of entityPages(container, listed, take)) yield page.map(({ id }) => id)
}
