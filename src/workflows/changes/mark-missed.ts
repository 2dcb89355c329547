import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { Deleted } from "../../modules/service-credit/changes/mark-deleted"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { entityPages } from "../services/pages"
import { markEvery } from "./mark-deleted"

type Row = { id: string; deleted_at: Date | string }
type Gone = { id: string; deleted_at: string }

const DAY = 86_400_000

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
  const days = credits.getOptions().look_back_days
  const since = new Date((await credits.retrieveNow()).getTime() - days * DAY)
  for (const [entity, deletedOf] of KINDS) {
    const filters = { deleted_at: { $gte: since } }
    const listed = { entity, fields: ["id", "deleted_at"], filters, withDeleted: true }
    for await (const page of entityPages<Row>(container, listed)) {
      const gone = page.map(({ id, deleted_at }) => ({
        id,
        deleted_at: new Date(deleted_at).toISOString(),
      }))
      await markEvery(container, deletedOf(gone))
    }
  }
}
