import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { HaltedPackage } from "../../modules/service-credit/changes/halt-packages"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { reasonOf } from "../reason-of"
import { pagesById } from "../services/pages"
import { tellUpdated } from "../tell-updated"
import { haltPackageWorkflow, resumePackageWorkflow } from "./halt-package"
import { markQuietly } from "./mark-deleted"
import { syncCustomersWorkflow } from "./sync-customers"

type Row = { id: string; deleted_at: Date | string | null }
type Gone = { id: string; since: string }

const whoIsThere = async (container: MedusaContainer, customer_ids: string[]) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "deleted_at"],
    filters: { id: customer_ids },
    withDeleted: true,
  })
  const rows: Row[] = data
  const known = new Map(rows.map(({ id, deleted_at }) => [id, deleted_at]))
  const here = rows.flatMap(({ id, deleted_at }) => (deleted_at === null ? id : []))
  const gone = customer_ids
    .filter((id) => known.get(id) !== null)
    .map((id): Gone => {
      const at = known.get(id)
      return { id, since: new Date(at ?? 0).toISOString() }
    })
  return { here, gone }
}

const creditsOf = (container: MedusaContainer): ServiceCreditModuleService =>
  container.resolve(SERVICE_CREDIT_MODULE)

// A cart that is being paid for keeps its package for now; the job comes again.
const letRest = async (container: MedusaContainer, { id, since }: Gone) => {
  // Whoever has looked at it since need not look again.
  const marked = await markQuietly(container, { customers: [{ id, deleted_at: since }] })
  const resting = await creditsOf(container).listPackagesToHalt([id])
  // That it rests is told of each; of one that rested before, that it is shown now.
  const shown = marked.filter((client_package_id) => !resting.includes(client_package_id))
  await tellUpdated(container, shown)
  for (const client_package_id of resting) {
    const input = { client_package_id, key: `halt:${client_package_id}:${since}` }
    await haltPackageWorkflow(container).run({ input })
  }
}

const restingOf = async (container: MedusaContainer, customer_ids: string[]) => {
  const found: HaltedPackage[] = []
  const pages = pagesById(
    async (after, take) =>
      await creditsOf(container).listHaltedPackages({ customer_ids, after, take })
  )
  for await (const page of pages) found.push(...page)
  return found
}

const welcomeBack = async (container: MedusaContainer, here: string[]) => {
  const { result } = await syncCustomersWorkflow(container).run({ input: { customer_ids: here } })
  const resting = await restingOf(container, here)
  const ids = new Set(resting.map(({ id }) => id))
  // That its rest ends is told of each, and with it that nobody need look at it any more.
  await tellUpdated(
    container,
    result.unmarked.filter((id) => !ids.has(id))
  )
  for (const { id, operation_id } of resting) {
    const input = { client_package_id: id, key: `resume:${operation_id}` }
    await resumePackageWorkflow(container).run({ input })
  }
}

/**
 * Lets packages follow their customers: what is known of her now, and that she was deleted or is there
 * again. Packages of a deleted customer are kept and shown to staff, nothing of them can be used, and their
 * days stand still until she is back. It looks at who is there and never at what happened, so it may run
 * as often as one likes.
 */
export const followCustomers = async (
  container: MedusaContainer,
  customer_ids: string[]
): Promise<void> => {
  const { here, gone } = await whoIsThere(container, customer_ids)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  if (here.length) await welcomeBack(container, here)
  for (const one of gone) {
    await letRest(container, one).catch((error: unknown) =>
      logger.error(`Service packages: customer ${one.id} was not followed: ${reasonOf(error)}`)
    )
  }
}
