import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { lineKeyOf } from "../../domain/cart"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import { firstIdAt } from "../../modules/service-credit/ledger/new-id"
import type { LineWithoutRedemption } from "../../modules/service-credit/desk/lines-without-redemption"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { reasonOf } from "../reason-of"
import { entityPages } from "../services/pages"
import { settleCopiedLineWorkflow } from "./settle-copied-line"

type LineRow = {
  id: string
  compare_at_unit_price: number | null
  metadata: Record<string, unknown> | null
}
type Copied = { client_package_id: string }
type PlaceRow = { order_id: string; item_id: string }

const MINUTE = 60_000
// An order's own events post its sessions within seconds.
const SETTLING = 2 * MINUTE
const DAY = 1_440 * MINUTE

// A key that nobody knows is no copy's: after our tables were put back to an earlier time it is the
// booking's own, which the audit names.
const isCopy = (line: LineWithoutRedemption): line is LineWithoutRedemption & Copied =>
  line.client_package_id !== null

/** Lately written lines of orders that cost nothing and carry a mark, a page after the other. */
const freeMarkedLines = async function* (container: MedusaContainer): AsyncGenerator<LineRow[]> {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const now = (await credits.retrieveNow()).getTime()
  const since = new Date(now - credits.getOptions().look_back_days * DAY)
  const created_at = { $gte: since, $lte: new Date(now - SETTLING) }
  const fields = ["id", "compare_at_unit_price", "metadata"]
  const listed = {
    ...{ entity: "order_line_item", fields, filters: { unit_price: 0, created_at } },
    // Medusa has no index on when a line was written, but ids begin with it: older lines are not walked.
    after: firstIdAt("ordli", since),
  }
  for await (const rows of entityPages<LineRow>(container, listed)) {
    yield rows.filter(({ metadata }) => lineKeyOf(metadata) !== null)
  }
}

const ordersOf = async (container: MedusaContainer, lines: readonly { id: string }[]) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: places }: { data: PlaceRow[] } = await query.graph({
    entity: "order_item",
    fields: ["order_id", "item_id"],
    filters: { item_id: lines.map(({ id }) => id) },
  })
  const { data: links } = await query.graph({
    entity: "order_cart",
    fields: ["order_id", "cart_id"],
    filters: { order_id: places.map(({ order_id }) => order_id) },
  })
  const carts = new Map(
    links.map(({ order_id, cart_id }: { order_id: string; cart_id: string }) => [order_id, cart_id])
  )
  return new Map(
    places.map(({ item_id, order_id }) => [item_id, { order_id, cart_id: carts.get(order_id) }])
  )
}

/**
 * Finds lines that were copied from a booking which a session paid for, such as into a renewal order: they
 * cost nothing and nobody pays for them. Each is settled for itself; one that cannot be now is tried again.
 */
export const settleCopiedLines = async (container: MedusaContainer): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for await (const rows of freeMarkedLines(container)) {
    const marked = rows.map(({ id, metadata }) => ({ id, line_key: lineKeyOf(metadata) ?? "" }))
    const without = marked.length ? await credits.listLinesWithoutRedemption({ lines: marked }) : []
    const copied = without.filter(isCopy)
    if (!copied.length) continue
    const orders = await ordersOf(container, copied)
    for (const line of copied) {
      const order = orders.get(line.id)
      // What a cart's own order lacks is for the order to say, not a copy.
      if (!order || (line.cart_id !== null && order.cart_id === line.cart_id)) continue
      const row = rows.find(({ id }) => id === line.id)
      const price = line.original_unit_price ?? row?.compare_at_unit_price ?? null
      const { errors } = await settleCopiedLineWorkflow(container).run({
        input: {
          order_id: order.order_id,
          line_item_id: line.id,
          client_package_id: line.client_package_id,
          unit_price: price === null ? null : String(price),
          metadata: row?.metadata ?? {},
        },
        throwOnError: false,
      })
      for (const { error } of errors) {
        logger.warn(`service-packages: line ${line.id} was not settled: ${reasonOf(error)}`)
      }
    }
  }
}
