import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { lineKeyOf } from "../../domain/cart"
import { wantedUnits } from "../../domain/debts"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type {
  AdminAuditOrdersParams,
  AdminAuditOrdersResponse,
  OrderDifference,
} from "../../types/http/service-packages"
import { linesThatSell, packageVariants, type SellingOrder } from "./lines-that-sell"
import { loadOrderState } from "./order-state"

type ItemRow = NonNullable<SellingOrder["items"]>[number] & {
  unit_price: number
  quantity: number | string
  detail: {
    return_received_quantity: number | string
    return_dismissed_quantity: number | string
  } | null
}
type OrderRow = Omit<SellingOrder, "items"> & { items?: ItemRow[] }

// Whole lines: asked for single fields of a line, Medusa leaves its quantity out.
const FIELDS = [...["id", "status", "metadata"], ...["items.*", "items.detail.*"]]

const isWanted = ({ quantity, detail }: ItemRow): boolean =>
  wantedUnits({
    quantity: Number(quantity),
    returned:
      Number(detail?.return_received_quantity ?? 0) +
      Number(detail?.return_dismissed_quantity ?? 0),
  }) > 0

/** Booked lines that cost nothing because a session paid for them, of which no session knows. */
const unpaidBookings = async (
  credits: ServiceCreditModuleService,
  orders: readonly OrderRow[]
): Promise<OrderDifference[]> => {
  const marked = orders.flatMap(({ id: order_id, items }) =>
    (items ?? []).flatMap((item) => {
      const line_key = lineKeyOf(item.metadata)
      const pays = line_key !== null && item.unit_price === 0 && isWanted(item)
      return pays ? [{ id: item.id, line_key, order_id }] : []
    })
  )
  if (!marked.length) return []
  const unknown = await credits.listLinesWithoutRedemption({ lines: marked })
  const missing = new Set(unknown.map(({ id }) => id))
  return marked
    .filter(({ id }) => missing.has(id))
    .map(({ id, order_id }) => ({
      order_id,
      order_line_item_id: id,
      check: "redemption",
      message: "A session pays for this line, and no session knows of it.",
    }))
}

/** Lines that sold a package to somebody who has none, though the order stands and was not given back. */
const missingPackages = async (
  container: MedusaContainer,
  credits: ServiceCreditModuleService,
  orders: readonly OrderRow[],
  variants: ReadonlySet<string>
): Promise<OrderDifference[]> => {
  const lines = linesThatSell(orders, variants)
  if (!lines.length) return []
  const { without } = await credits.listLinesOutOfStep({
    order_line_item_ids: lines.map(({ id }) => id),
  })
  const lacking = new Set(without)
  const differences: OrderDifference[] = []
  for (const { id, order } of lines.filter((line) => lacking.has(line.id))) {
    const item = order.items?.find((one) => one.id === id)
    if (!item || !isWanted(item)) continue
    const state = await loadOrderState(container, order.id)
    if (state?.order.fully_refunded) continue
    differences.push({
      order_id: order.id,
      order_line_item_id: id,
      check: "package",
      message: "This line sold a package, and there is none.",
    })
  }
  return differences
}

/**
 * Looks through a stretch of Medusa's orders for what they say and the plugin does not know: sessions
 * that paid for a booking, packages that were sold. So it stands after the plugin's tables were put
 * back to an earlier time than Medusa's. Orders of the last minute may still be on their way.
 */
export const auditOrders = async (
  container: MedusaContainer,
  { after = "", limit = 100 }: AdminAuditOrdersParams
): Promise<AdminAuditOrdersResponse> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: FIELDS,
    filters: { id: { $gt: after }, status: { $ne: "canceled" }, is_draft_order: false },
    pagination: { take: limit, order: { id: "ASC" } },
  })
  const orders: OrderRow[] = data
  const variants = await packageVariants(container)
  const differences = [
    ...(await unpaidBookings(credits, orders)),
    ...(await missingPackages(container, credits, orders, variants)),
  ]
  return {
    ok: differences.length === 0,
    checked: orders.length,
    differences,
    next: orders.length < limit ? null : (orders.at(-1)?.id ?? null),
  }
}
