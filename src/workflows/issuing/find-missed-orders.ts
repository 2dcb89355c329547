import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { saleMarkOf } from "./sale-mark"

/** How many orders a search reads at a time. */
export type FindMissedInput = { page_size?: number }

type OrderRow = {
  id: string
  status: string
  is_draft_order: boolean
  metadata: Record<string, unknown> | null
  items?: { id: string; variant_id: string | null }[]
}

const MINUTE = 60_000
// An order's own events come within seconds; before this the job would only run into them.
const SETTLING = 2 * MINUTE
const DAY = 1_440 * MINUTE

/** Variants that sell, or ever sold, a package. */
const packageVariants = async (container: MedusaContainer): Promise<Set<string>> => {
  const sold: PackageTemplateModuleService = container.resolve(PACKAGE_TEMPLATE_MODULE)
  const templates = await sold.listPackageTemplates(
    { status: ["active", "archived"], variant_id: { $ne: null } },
    { select: ["id", "variant_id"], take: null }
  )
  return new Set(templates.flatMap(({ variant_id }) => variant_id ?? []))
}

const missedOf = async (
  credits: ServiceCreditModuleService,
  orders: readonly OrderRow[],
  variants: ReadonlySet<string>
): Promise<string[]> => {
  // A package that was sold at the desk may have no variant.
  const sells = (order: OrderRow, variant_id: string | null) =>
    saleMarkOf(order.metadata) !== null || (variant_id !== null && variants.has(variant_id))
  const lines = orders.flatMap((order) =>
    (order.items ?? [])
      .filter(({ variant_id }) => sells(order, variant_id))
      .map(({ id }) => ({ id, order }))
  )
  if (!lines.length) return []
  const { without, pending, living } = await credits.listLinesOutOfStep({
    order_line_item_ids: lines.map(({ id }) => id),
  })
  const lacking = new Set([...without, ...pending])
  const alive = new Set(living)
  const missed = lines.filter(({ id, order }) =>
    order.status === "canceled" ? alive.has(id) : lacking.has(id)
  )
  return [...new Set(missed.map(({ order }) => order.id))]
}

const findMissedStep = createStep(
  "service-packages-find-missed-orders",
  async ({ page_size = 100 }: FindMissedInput, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const variants = await packageVariants(container)
    if (!variants.size && !(await credits.isAnySaleOpen())) return new StepResponse<string[]>([])

    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const now = (await credits.retrieveNow()).getTime()
    const since = now - credits.getOptions().look_back_days * DAY
    const changed = { $gte: new Date(since), $lte: new Date(now - SETTLING) }
    const missed: string[] = []
    for (let skip = 0, page = page_size; page === page_size; skip += page_size) {
      const { data } = await query.graph({
        entity: "order",
        fields: ["id", "status", "is_draft_order", "metadata", "items.id", "items.variant_id"],
        filters: { updated_at: changed, is_draft_order: false },
        pagination: { skip, take: page_size, order: { created_at: "ASC", id: "ASC" } },
      })
      const orders: OrderRow[] = data
      page = orders.length
      missed.push(...(await missedOf(credits, orders, variants)))
    }
    return new StepResponse(missed)
  }
)

/**
 * Finds orders whose packages are missing, still wait, or outlived them: what became of orders that
 * no event spoke of, because they were made by a program or while the shop was down.
 */
export const findMissedOrdersWorkflow = createWorkflow(
  "service-packages-find-missed",
  (input: WorkflowData<FindMissedInput>) => new WorkflowResponse(findMissedStep(input))
)
