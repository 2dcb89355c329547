import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { notAllowed, refuse } from "../../errors/refuse"
import type { Actor } from "../../domain/actor"
import type { Booking } from "../../domain/booking"
import { coverProblem } from "../../domain/redemption"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { RedemptionDone } from "../../modules/service-credit/desk/redemption-row"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { findService } from "./find-service"
import { freeLine, unuse } from "./free-line"
import { loadOrderLine, type OrderLineState } from "./load-order-line"
import { payingPackages } from "./paying-packages"
import { eventOf } from "./redemption-events"
import { assertEditable } from "./reprice-line"

/** Asks for a line of an order to be paid for with sessions of its customer. */
export type CoverOrderLineInput = {
  order_id: string
  line_item_id: string
  client_package_id?: string
  quantity?: number
  actor: Actor
  key?: string
  may_post_late: boolean
  /** What is said of the visit besides; its line says the rest. */
  visit?: PaidVisit
}

/** A visit whose line is paid for as somebody uses a session at the desk. */
export type PaidVisit = {
  /** What was asked for: the same key asks for the same. */
  request: unknown
  service_credit_id: string | null
  effective_at: string | null
  note: string | null
  booking: { [Fact in keyof Booking]?: Booking[Fact] | undefined } | null
}

const NOTHING_SAID = { service_credit_id: null, effective_at: null, note: null, booking: null }

const servicesOf = (container: MedusaContainer): ServiceCreditModuleService =>
  container.resolve(SERVICE_CREDIT_MODULE)

const requestOf = ({
  order_id,
  line_item_id,
  client_package_id,
  quantity,
}: CoverOrderLineInput) => ({
  cover: { order_id, line_item_id, client_package_id, quantity },
})

/** A session that pays for a line, and whether this call has used it. */
type Paid = { done: RedemptionDone; is_own: boolean }

const redeemForLine = async (
  container: MedusaContainer,
  input: CoverOrderLineInput
): Promise<Paid> => {
  const { actor, key, may_post_late } = input
  const credits = servicesOf(container)
  const { request, booking, ...said } = input.visit ?? {
    ...NOTHING_SAID,
    request: requestOf(input),
  }
  const before = key === undefined ? null : await credits.findUse({ actor, key, request })
  if (before) return { done: before, is_own: false }
  const line = await loadOrderLine(container, input)
  const quantity = input.quantity ?? line.price.quantity
  const problem = line.variant_id ? coverProblem(line.price, quantity) : "No session pays for it."
  if (problem || !line.variant_id) {
    throw notAllowed(`"${line.title}": ${problem}`)
  }
  await assertEditable(container, line.order)
  // What a crash left half done is carried on: the session is used, the price still stands.
  const unfinished = await liveRedemption(container, input)
  if (unfinished) return { done: unfinished, is_own: false }

  const found = await findService(container, { variant_id: line.variant_id, client_package_id: "" })
  const packages = await payingPackages(container, line, found.service, input.client_package_id)
  let refused: unknown = null
  for (const client_package_id of packages) {
    try {
      const done = await credits.useSessions({
        ...{ actor, key, request, client_package_id, may_post_late, quantity, ...found },
        ...said,
        booking: bookingOf(line, booking),
        order: paidLine(line),
      })
      return { done, is_own: !done.replayed }
    } catch (error) {
      if (!MedusaError.isMedusaError(error)) throw error
      refused ??= error
    }
  }
  throw refused
}

// What staff leave open the line says; its start is known or only told, and staff's word is either.
const bookingOf = ({ booking: own }: OrderLineState, told: PaidVisit["booking"]): Booking => ({
  reference: told?.reference ?? own.reference,
  ...(told?.starts_at || told?.starts_text
    ? { starts_at: told.starts_at ?? null, starts_text: told.starts_text ?? null }
    : { starts_at: own.starts_at, starts_text: own.starts_text }),
  staff: told?.staff ?? own.staff,
})

const paidLine = ({ id, order, price }: OrderLineState) => ({
  order_id: order.id,
  order_line_item_id: id,
  original_unit_price: price.exact_price,
  bookings: price.quantity,
})

const liveRedemption = async (
  container: MedusaContainer,
  { order_id, line_item_id }: CoverOrderLineInput
): Promise<RedemptionDone | null> => {
  const rows = await servicesOf(container).listPackageRedemptions({
    order_id,
    order_line_item_id: line_item_id,
    detached_at: null,
  })
  const live = rows.find(({ units_redeemed }) => units_redeemed > 0)
  return live
    ? {
        id: live.id,
        service_credit_id: live.service_credit_id,
        client_package_id: live.client_package_id,
        order_id,
        replayed: false,
      }
    : null
}

// The session first, the price afterwards: between the two nobody has a service for nothing. Where
// Medusa will not change the price the session goes back.
const redeemForLineStep = createStep(
  "service-packages-redeem-for-line",
  async (input: CoverOrderLineInput, { container }) => {
    const { done, is_own } = await redeemForLine(container, input)
    const { actor, order_id, line_item_id } = input
    const taken = { actor, order_id, line_item_id, redemption_id: done.id }
    // What another call has used is not this one's to give back.
    return new StepResponse(done, is_own ? taken : null)
  },
  async (taken, { container }) => {
    if (taken) await unuse(container, taken)
  }
)

const freeLineStep = createStep(
  { name: "service-packages-free-line", noCompensation: true },
  async ({ input, done }: { input: CoverOrderLineInput; done: RedemptionDone }, { container }) => {
    const { is_paid, was_planned } = await freeLine(container, {
      ...input,
      redemption_id: done.id,
    })
    if (!is_paid) {
      refuse(
        "changed_meanwhile",
        "The session of this request was given back since. Ask again under another key."
      )
    }
    // What a call that died was to tell is told by the one that goes on with it.
    return new StepResponse({ ...done, replayed: !was_planned })
  }
)

/**
 * Pays for a line of a draft, unpaid or paid order with a session: a direct redemption, and Medusa's own
 * order edit for the price. A repeated request finishes what a crash left: one session, one edit.
 *
 * @example
 * await coverOrderLineWorkflow(container).run({
 *   input: {
 *     order_id: "order_01", line_item_id: "ordli_01", may_post_late: false,
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const coverOrderLineWorkflow = createWorkflow(
  "service-packages-cover-order-line",
  (input: WorkflowData<CoverOrderLineInput>) => {
    const done = redeemForLineStep(input)
    const freed = freeLineStep({ input, done })
    emitEvents({
      "package_redemption.redeemed": transform({ freed }, (data) => eventOf(data.freed)),
    })
    return new WorkflowResponse(done)
  }
)
