import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { lineKeyOf } from "../../domain/cart"
import { comparedUntil } from "./compared-until"
import {
  linesThatSell,
  packageVariants,
  SELLING_FIELDS,
  type SellingLine,
  type SellingOrder,
} from "./lines-that-sell"
import { entityPages } from "../services/pages"
import { ordersPaidSince } from "./orders-paid-since"

/** How many orders a search reads at a time. */
export type FindMissedInput = { page_size?: number }

type OrderRow = SellingOrder & { updated_at: Date | string }

const FIELDS = [...SELLING_FIELDS, "updated_at"]

const missedOf = async (
  credits: ServiceCreditModuleService,
  lines: readonly SellingLine<OrderRow>[]
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
    const variants = await packageVariants(container)
    const { since, compared_until, settled } = await comparedUntil(credits)
    const missed = await ordersPaidSince(container, new Date(compared_until), page_size)
    const filters = { updated_at: { $gte: since, $lte: settled }, is_draft_order: false }
    const listed = { entity: "order", fields: FIELDS, filters }
    for await (const orders of entityPages<OrderRow>(container, listed, page_size)) {
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
