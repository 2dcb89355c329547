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
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { AdminUseSessions } from "../../types/http/package-redemption"
import { emitEvents } from "../emit"
import { readTold } from "../services/booking-reader"
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

const NOTHING_KNOWN = { reference: null, starts_at: null, starts_text: null, staff: null }

// No compensation: what follows only tells others.
const useSessionsStep = createStep(
  { name: "service-packages-use-sessions", noCompensation: true },
  async (input: UseSessionsInput, { container }) => {
    const { client_package_id, actor, key, may_post_late } = input
    const body = { ...input.body, booking: await readTold(container, input.body.booking) }
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const request = { client_package_id, ...body }
    // Asked first: a service that was deleted since must not turn a repeated request into another one.
    const before = key === undefined ? null : await credits.findUse({ actor, key, request })
    if (before) return new StepResponse(before)
    const found = await findService(container, { client_package_id, ...body })
    const { booking, quantity = 1, take_over = false } = body
    const done = await withUnitsOfCarts(container, { client_package_id, take_over }, async () =>
      credits.useSessions({
        ...{ actor, key, request, client_package_id, may_post_late, quantity, ...found },
        service_credit_id: body.service_credit_id ?? null,
        booking: booking ? { ...NOTHING_KNOWN, ...booking } : null,
        effective_at: body.effective_at ?? null,
        note: body.note ?? null,
      })
    )
    return new StepResponse(done)
  }
)

/**
 * Uses sessions of a package at the desk, for a visit now, ahead, or one that was.
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
    const done = useSessionsStep(input)
    emitEvents({
      "package_redemption.redeemed": transform({ done }, (data) => eventOf(data.done)),
    })
    return new WorkflowResponse(done)
  }
)
