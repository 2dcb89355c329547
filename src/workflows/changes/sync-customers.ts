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
const PAGE = 500

/** The customers that changed lately, and those that were deleted; a page after the other. */
export const findChangedCustomers = async function* (
  container: MedusaContainer
): AsyncGenerator<string[]> {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const resting = await credits.listHaltedPackages()
  const deleted = [
    ...(await credits.listDeletedCustomers()),
    ...resting.map(({ customer_id }) => customer_id),
  ]
  if (deleted.length) yield [...new Set(deleted)]
  const days = credits.getOptions().look_back_days
  const since = new Date((await credits.retrieveNow()).getTime() - days * DAY)
  for (let skip = 0, found = PAGE; found === PAGE; skip += PAGE) {
    const { data } = await query.graph({
      entity: "customer",
      fields: ["id"],
      filters: { $or: [{ updated_at: { $gte: since } }, { deleted_at: { $gte: since } }] },
      withDeleted: true,
      pagination: { skip, take: PAGE, order: { id: "ASC" } },
    })
    found = data.length
    if (found) yield data.map(({ id }: { id: string }) => id)
  }
}
