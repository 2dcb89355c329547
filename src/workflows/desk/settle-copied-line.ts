import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { LINE_MARK, lineKeyOf, ownMetadata } from "../../domain/cart"
import { allDigits } from "../../domain/money"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { loadOrderLines } from "./load-order-line"
import { repriceLine } from "./reprice-line"

/** A line that was copied with the mark of a booking that a session paid for, and what that one cost. */
export type SettleCopiedLine = {
  order_id: string
  line_item_id: string
  client_package_id: string
  unit_price: string | null
  metadata: Record<string, unknown>
}

/** What became of it: it asks its price, a person is to look at it, or there was nothing to do. */
type Settled = { outcome: "priced" | "shown" | "none"; client_package_id: string }

type PaidRow = {
  payment_collections?: { authorized_amount: number | null; captured_amount: number | null }[]
}

const isPaid = async (container: MedusaContainer, id: string): Promise<boolean> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = [
    "id",
    "payment_collections.authorized_amount",
    "payment_collections.captured_amount",
  ]
  const { data } = await query.graph({ entity: "order", fields, filters: { id } })
  const [order]: PaidRow[] = data
  return (order?.payment_collections ?? []).some(
    ({ authorized_amount, captured_amount }) =>
      Number(authorized_amount ?? 0) > 0 || Number(captured_amount ?? 0) > 0
  )
}

const settle = async (container: MedusaContainer, copied: SettleCopiedLine): Promise<Settled> => {
  const { order_id, client_package_id, unit_price } = copied
  const { lines, is_cancelled } = await loadOrderLines(container, order_id)
  const line = lines.find(({ id }) => id === copied.line_item_id)
  if (!line || is_cancelled || line.price.unit_price !== 0n) {
    return { outcome: "none", client_package_id }
  }
  if (unit_price !== null && !(await isPaid(container, order_id))) {
    const { quantity } = line.price
    await repriceLine(container, line, { unit_price: allDigits(unit_price), quantity })
    return { outcome: "priced", client_package_id }
  }
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  await credits.markAttention({ marks: [{ id: client_package_id, code: "line_copied" }] })
  return { outcome: "shown", client_package_id }
}

// The mark goes last: a line that still bears it has not been settled.
const takeMarkOff = async (container: MedusaContainer, copied: SettleCopiedLine) => {
  const { line_item_id, metadata } = copied
  const mark = { copied: lineKeyOf(metadata) }
  await container.resolve(Modules.ORDER).updateOrderLineItems(line_item_id, {
    metadata: { ...ownMetadata({ metadata }), [LINE_MARK]: mark },
  })
}

const settleCopiedLineStep = createStep(
  { name: "service-packages-settle-copied-line", noCompensation: true },
  async (copied: SettleCopiedLine, { container }) => {
    const settled = await settle(container, copied)
    await takeMarkOff(container, copied)
    return new StepResponse(settled)
  }
)

/**
 * Lets a copied line ask its price while its order is unpaid; of one that is paid for already a person
 * decides, at the package whose session it was copied with.
 */
export const settleCopiedLineWorkflow = createWorkflow(
  "service-packages-settle-copied-line",
  (input: WorkflowData<SettleCopiedLine>) => {
    const settled = settleCopiedLineStep(input)
    const shown = transform({ settled }, ({ settled: { outcome, client_package_id } }) =>
      outcome === "shown" ? [{ id: client_package_id }] : []
    )
    emitEvents({ "client_package.updated": shown })
    return new WorkflowResponse(settled)
  }
)
