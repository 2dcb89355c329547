import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { Deleted } from "../../modules/service-credit/changes/mark-deleted"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { markEvery } from "./mark-deleted"

type Row = { id: string; deleted_at: Date | string }
type Gone = { id: string; deleted_at: string }

const DAY = 86_400_000
const PAGE = 500

// Each with what a package says of it; what a product takes along is deleted with it, and stands there too.
const KINDS: ["product" | "variant", (gone: Gone[]) => Deleted][] = [
  ["product", (gone) => ({ references: gone.map(referenceTo("product")) })],
  ["variant", (gone) => ({ references: gone.map(referenceTo("variant")) })],
]

const referenceTo =
  (kind: "product" | "variant") =>
  ({ id, deleted_at }: Gone) => ({ kind, reference_id: id, deleted_at })

/**
 * Marks the packages that lost a service lately, as the events would have that told of it. Whoever has
 * looked at one since is not asked again; of customers `followCustomers` knows.
 */
export const markMissed = async (container: MedusaContainer): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const days = credits.getOptions().look_back_days
  const since = new Date((await credits.retrieveNow()).getTime() - days * DAY)
  for (const [entity, deletedOf] of KINDS) {
    for (let skip = 0, found = PAGE; found === PAGE; skip += PAGE) {
      const { data } = await query.graph({
        entity,
        fields: ["id", "deleted_at"],
        filters: { deleted_at: { $gte: since } },
        pagination: { skip, take: PAGE, order: { id: "ASC" } },
        withDeleted: true,
      })
      const rows: Row[] = data
      found = rows.length
      const gone = rows.map(({ id, deleted_at }) => ({
        id,
        deleted_at: new Date(deleted_at).toISOString(),
      }))
      if (found) await markEvery(container, deletedOf(gone))
    }
  }
}
