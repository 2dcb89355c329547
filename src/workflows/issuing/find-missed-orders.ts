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
import { lineKeyOf } from "../../domain/cart"
import { comparedUntil } from "./compared-until"
import { ordersPaidSince } from "./orders-paid-since"
import { saleMarkOf } from "./sale-mark"

/** How many orders a search reads at a time. */
export type FindMissedInput = { page_size?: number }

type OrderRow = {
  id: string
  status: string
  is_draft_order: boolean
  updated_at: Date | string
  metadata: Record<string, unknown> | null
  items?: {
    id: string
    variant_id: string | null
    metadata: Record<string, unknown> | null
  }[]
}

const FIELDS = [
  ...["id", "status", "is_draft_order", "updated_at", "metadata"],
  ...["items.id", "items.variant_id", "items.metadata"],
]

/** Variants that sell, or ever sold, a package. */
const packageVariants = async (container: MedusaContainer): Promise<Set<string>> => {
  const sold: PackageTemplateModuleService = container.resolve(PACKAGE_TEMPLATE_MODULE)
  const templates = await sold.listPackageTemplates(
    { status: ["active", "archived"], variant_id: { $ne: null } },
    { select: ["id", "variant_id"], take: null }
  )
  return new Set(templates.flatMap(({ variant_id }) => variant_id ?? []))
}

type Line = { id: string; order: OrderRow }

const linesThatSell = (orders: readonly OrderRow[], variants: ReadonlySet<string>): Line[] => {
  // A package that was sold at the desk may have no variant.
  const sells = (order: OrderRow, variant_id: string | null) =>
    saleMarkOf(order.metadata) !== null || (variant_id !== null && variants.has(variant_id))
  return orders.flatMap((order) =>
    (order.items ?? [])
      .filter(({ variant_id }) => sells(order, variant_id))
      .map(({ id }) => ({ id, order }))
  )
}

const missedOf = async (
  credits: ServiceCreditModuleService,
  lines: readonly Line[]
): Promise<string[]> => {
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

// An order of which only its lines tell that credits were to pay for it.
const saysThatCreditsPay = ({ items }: OrderRow) =>
  (items ?? []).some(({ metadata }) => lineKeyOf(metadata) !== null)

/** Of a page of orders those whose packages are out of step, and those that may be and have changed. */
const ofPage = async (
  credits: ServiceCreditModuleService,
  orders: readonly OrderRow[],
  variants: ReadonlySet<string>,
  compared_until: number
): Promise<string[]> => {
  const lines = linesThatSell(orders, variants)
  const sold = new Set(lines.map(({ order }) => order.id))
  const changed = orders.filter(
    ({ updated_at }) => new Date(updated_at).getTime() >= compared_until
  )
  const concerned = await credits.listOrdersConcerned({ order_ids: changed.map(({ id }) => id) })
  const credited = changed.filter((order) => sold.has(order.id) || saysThatCreditsPay(order))
  return [...(await missedOf(credits, lines)), ...credited.map(({ id }) => id), ...concerned]
}

const findMissedStep = createStep(
  "service-packages-find-missed-orders",
  async ({ page_size = 100 }: FindMissedInput, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const variants = await packageVariants(container)
    const { since, compared_until, settled } = await comparedUntil(credits)
    const missed = await ordersPaidSince(container, new Date(compared_until), page_size)
    for (let skip = 0, page = page_size; page === page_size; skip += page_size) {
      const { data } = await query.graph({
        entity: "order",
        fields: FIELDS,
        filters: { updated_at: { $gte: since, $lte: settled }, is_draft_order: false },
        pagination: { skip, take: page_size, order: { created_at: "ASC", id: "ASC" } },
      })
      const orders: OrderRow[] = data
      page = orders.length
      missed.push(...(await ofPage(credits, orders, variants, compared_until)))
    }
    return new StepResponse([...new Set(missed)])
  }
)

/**
 * Finds orders whose packages are missing, still wait, or outlived them, and all that have changed since
 * they were last compared and that packages have to do with: what became of orders that no event spoke
 * of, because they were changed by a program, while the shop was down, or while our subscribers failed.
 */
export const findMissedOrdersWorkflow = createWorkflow(
  "service-packages-find-missed",
  (input: WorkflowData<FindMissedInput>) => new WorkflowResponse(findMissedStep(input))
)
