import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { invalid, notAllowed, refuse } from "../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { DetachRedemption } from "../../modules/service-credit/desk/detach-redemption"
import type { PaidOnce } from "../../modules/service-credit/desk/paid-twice"
import type { RedemptionDone } from "../../modules/service-credit/desk/redemption-row"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { chargeLine } from "./charge-line"
import { loadOrderLine } from "./load-order-line"
import { eventOf, unmarkedBy } from "./redemption-events"
import { assertEditable } from "./reprice-line"
import { settleDeskWorkWorkflow } from "./settle-desk-work"

/** The line that is to ask its price; null where nothing of the visit is left to take off. */
const lineToCharge = async (container: MedusaContainer, redemption_id: string) => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const row = await credits.retrievePackageRedemption(redemption_id)
  const { order_id, order_line_item_id: line_item_id } = row
  if (row.detached_at !== null || row.units_redeemed + row.units_forfeited === 0) return null
  if (order_id === null || line_item_id === null) {
    throw invalid("charge: no order stands behind this visit. Charge it at the till.")
  }
  const line = await loadOrderLine(container, { order_id, line_item_id })
  if (row.quantity < line.price.quantity) {
    throw notAllowed(
      "Another package pays for a part of this line. Take the sessions off the whole line instead."
    )
  }
  return line
}

// What an earlier call has begun under another key: it is at it, or dead and brought to its end here.
const finishedFor = async (
  container: MedusaContainer,
  input: DetachRedemption,
  order_id: string
): Promise<PaidOnce<RedemptionDone> | null> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { redemption_id, actor, key } = input
  for (const work of await credits.listPlannedWork({ kinds: ["detach"], order_id })) {
    if (work.kind !== "detach" || work.input.redemption_id !== redemption_id) continue
    if (work.key === key && work.actor.id === actor.id) continue
    const { operation_id } = work
    if (key) await credits.noteAsked({ operation_id, actor, key })
    if (work.is_leased) refuse("changed_meanwhile", "An earlier call is still at work on this.")
    const { result: told } = await settleDeskWorkWorkflow(container).run({ input: work })
    if (told.detached.length) {
      return await credits.detachRedemption({ ...input, actor: work.actor, key: work.key })
    }
  }
  return null
}

const chargeAndDetach = async (
  container: MedusaContainer,
  input: DetachRedemption
): Promise<PaidOnce<RedemptionDone>> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const line = await lineToCharge(container, input.redemption_id)
  if (!line) return await credits.detachRedemption(input)
  const where = { order_id: line.order.id, line_item_id: line.id }
  const before = await finishedFor(container, input, where.order_id)
  if (before) return before
  if (line.price.unit_price === 0n) await assertEditable(container, line.order)
  // Planned and done in several transactions, so it needs a key also when the caller gave none.
  const command = { ...input, key: input.key ?? randomUUID() }
  const planned = await credits.planDetach({ ...command, ...where })
  if (!planned) return await credits.detachRedemption(command)
  try {
    // The price first: where Medusa will not change it nothing has happened.
    await chargeLine(container, line, planned)
    return await credits.finishDetach({ ...command, ...planned })
  } catch (error) {
    await credits.releaseWork(planned).catch(() => {})
    throw error
  }
}

const detachStep = createStep(
  { name: "service-packages-detach-redemption", noCompensation: true },
  async (input: DetachRedemption, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(
      input.charge ? await chargeAndDetach(container, input) : await credits.detachRedemption(input)
    )
  }
)

/**
 * Takes a visit off its package: the booking stays, its sessions come back, its price too where asked.
 *
 * @example
 * await detachRedemptionWorkflow(container).run({
 *   input: {
 *     redemption_id: "pkgred_01", reason: "paid in cash",
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const detachRedemptionWorkflow = createWorkflow(
  "service-packages-detach-redemption",
  (input: WorkflowData<DetachRedemption>) => {
    const done = detachStep(input)
    emitEvents({
      "client_package.updated": transform({ done }, (data) => unmarkedBy(data.done)),
      "package_redemption.detached": transform({ done }, (data) => eventOf(data.done)),
    })
    return new WorkflowResponse(done)
  }
)
