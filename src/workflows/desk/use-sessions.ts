import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../domain/actor"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { RedemptionDone } from "../../modules/service-credit/desk/redemption-row"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { AdminUseSessions } from "../../types/http/package-redemption"
import { emitEvents } from "../emit"
import { readTold } from "../services/booking-reader"
import { coverOrderLineWorkflow } from "./cover-order-line"
import { findBookedLine, type BookedLine } from "./find-booked-line"
import { findService } from "./find-service"
import { eventOf } from "./redemption-events"
import { withUnitsOfCarts } from "./take-over"

/** Asks for sessions of a package to be used at the desk, as the request came. */
export type UseSessionsInput = {
  client_package_id: string
  body: AdminUseSessions
  actor: Actor
  key?: string
  /** Whether the caller may enter a visit long after the package has ended. */
  may_post_late: boolean
}

/** What was used; `is_told` where a workflow of its own has said so. */
type Used = { done: RedemptionDone; is_told: boolean }

const NOTHING_KNOWN = { reference: null, starts_at: null, starts_text: null, staff: null }

// A session that was used for a line of an order: whoever asks again finishes what is left of it.
const lineOf = async (
  credits: ServiceCreditModuleService,
  { id, order_id }: RedemptionDone
): Promise<BookedLine | null> => {
  if (order_id === null) return null
  const { order_line_item_id } = await credits.retrievePackageRedemption(id)
  return order_line_item_id === null ? null : { order_id, line_item_id: order_line_item_id }
}

const use = async (container: MedusaContainer, input: UseSessionsInput): Promise<Used> => {
  const { client_package_id, actor, key, may_post_late } = input
  const body = { ...input.body, booking: await readTold(container, input.body.booking) }
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const request = { client_package_id, ...body }
  const { quantity = 1, take_over = false } = body
  const said = {
    service_credit_id: body.service_credit_id ?? null,
    effective_at: body.effective_at ?? null,
    note: body.note ?? null,
  }
  const payLine = async (line: BookedLine): Promise<Used> => {
    const { result: done } = await coverOrderLineWorkflow(container).run({
      input: {
        ...{ ...line, client_package_id, quantity, actor, key, may_post_late },
        visit: { ...said, request, booking: body.booking ?? null },
      },
    })
    return { done, is_told: true }
  }
  // Asked first: a service that was deleted since must not turn a repeated request into another one.
  const before = key === undefined ? null : await credits.findUse({ actor, key, request })
  if (before) {
    const line = await lineOf(credits, before)
    return line ? await payLine(line) : { done: before, is_told: false }
  }
  const found = await findService(container, { client_package_id, ...body })
  const visit = { client_package_id, quantity, booking: body.booking ?? null }
  const line = await findBookedLine(container, { ...visit, ...found.service })
  return await withUnitsOfCarts(container, { client_package_id, take_over }, async () => {
    if (line) return await payLine(line)
    const done = await credits.useSessions({
      ...{ actor, key, request, client_package_id, may_post_late, quantity, ...found, ...said },
      booking: body.booking ? { ...NOTHING_KNOWN, ...body.booking } : null,
    })
    return { done, is_told: false }
  })
}

// No compensation: what follows only tells others.
const useSessionsStep = createStep(
  { name: "service-packages-use-sessions", noCompensation: true },
  async (input: UseSessionsInput, { container }) => new StepResponse(await use(container, input))
)

/**
 * Uses sessions of a package at the desk, for a visit now, ahead, or one that was. One that is a line of
 * the customer's order is paid for there: the line costs nothing then.
 *
 * @example
 * await useSessionsWorkflow(container).run({
 *   input: {
 *     client_package_id: "cpkg_01", body: { quantity: 1 }, may_post_late: false,
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const useSessionsWorkflow = createWorkflow(
  "service-packages-use-sessions",
  (input: WorkflowData<UseSessionsInput>) => {
    const used = useSessionsStep(input)
    emitEvents({
      "package_redemption.redeemed": transform({ used }, ({ used: { done, is_told } }) =>
        is_told ? [] : eventOf(done)
      ),
    })
    return new WorkflowResponse(transform({ used }, (data) => data.used.done))
  }
)
