import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createPaymentCollectionForCartWorkflow,
  refreshCartItemsWorkflow,
  releaseLockStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import { refuse } from "../../errors/refuse"
import { SYSTEM_ACTOR } from "../../domain/actor"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { SurplusReleased } from "../../modules/service-credit/checkout/release-surplus"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { ReconcileInput } from "./cart-state"
import { emitEvents } from "../emit"
import { coverLinesStep } from "./cover-lines-step"
import { holdCreditsStep, type HeldCart } from "./hold-credits-step"
import { loadCartState } from "./load-cart"

const loadCartStep = createStep(
  "service-packages-load-cart",
  async ({ cart_id }: ReconcileInput, { container }) => {
    return new StepResponse(await loadCartState(container, cart_id))
  }
)

const checkTotalStep = createStep(
  "service-packages-check-total",
  async ({ total }: { total: number }) => {
    // Loyalty's store credit is not made smaller when a total drops under it: it would be debited in full.
    if (total < 0) refuse("store_credit_applied")
    return new StepResponse(undefined)
  }
)

const releaseSurplusStep = createStep(
  "service-packages-settle-cart",
  async ({ cart_id, held }: { cart_id: string; held: HeldCart }, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    if (!held.surplus.length && held.status !== "releasing") {
      return new StepResponse<SurplusReleased>({ released: [] })
    }
    const input = { actor: SYSTEM_ACTOR, cart_id, surplus: held.surplus }
    return new StepResponse(await credits.releaseSurplus(input))
  }
)

// What goes up in price or is let go asks nobody: only covering more is the shop's to forbid.
const coversMore = ({ input }: { input: ReconcileInput }) =>
  Boolean(input.actor_id) && (input.intent === "auto" || input.intent === "apply")

/**
 * Makes a cart's covered lines, its prices and its held credits agree; the only writer of all three.
 * Safe to repeat: a cart that agrees already is left as it is. Credits are held before a price goes
 * down and given back after it has gone up again, so that no moment exists in which a line is free
 * and nobody pays for it; every step compensates.
 *
 * You can use this workflow within your own customizations, for example after you changed a cart's
 * lines through its module.
 *
 * @example
 * await reconcileCartWorkflow(container).run({
 *   input: { cart_id: "cart_01", actor_id: "cus_01", intent: "auto" },
 * })
 */
export const reconcileCartWorkflow = createWorkflow(
  "service-packages-reconcile-cart",
  (input: WorkflowData<ReconcileInput>) => {
    acquireLockStep({ key: input.cart_id, timeout: 5, ttl: 30 })
    const cart = loadCartStep(input)
    const asked = when("service-packages-covers-more", { input }, coversMore).then(() => {
      const { cart_id, actor_id, intent } = input
      const beforeCover = createHook("beforeCover", { cart_id, actor_id, intent })
      const hooks: [typeof beforeCover] = [beforeCover]
      return { result: input.cart_id, hooks }
    })
    const hold = holdCreditsStep({ input, cart })
    const lines = coverLinesStep({ cart, held: hold.held, leave_lines: hold.leave_lines })

    const refreshed = when(
      "service-packages-lines-changed",
      { lines },
      ({ lines }) => lines.changed
    ).then(() => {
      refreshCartItemsWorkflow.runAsStep({
        input: { cart_id: input.cart_id, items: lines.items },
      })
      const { data } = useQueryGraphStep({
        entity: "cart",
        fields: ["id", "total", "payment_collection.id"],
        filters: { id: input.cart_id },
        options: { isList: false },
      }).config({ name: "service-packages-refreshed-cart" })
      checkTotalStep({ total: data.total })
      return data
    })
    // An order without a payment collection reads "Not paid", however little it costs.
    when("service-packages-nothing-to-pay", { refreshed, hold }, ({ refreshed, hold }) =>
      Boolean(
        refreshed &&
        !refreshed.payment_collection &&
        refreshed.total === 0 &&
        hold.held.status === "held"
      )
    ).then(() => {
      createPaymentCollectionForCartWorkflow.runAsStep({ input: { cart_id: input.cart_id } })
    })

    const settled = releaseSurplusStep({ cart_id: input.cart_id, held: hold.held })
    const events = transform({ hold, settled }, ({ hold, settled }) => ({
      held: hold.held.changed ? hold.held.credits : [],
      released: settled.released,
    }))
    emitEvents({
      "service_credit.held": events.held,
      "service_credit.released": events.released,
    })
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(
      transform({ hold, lines }, ({ hold, lines }) => ({
        status: hold.held.status,
        again: hold.held.again,
        changed: lines.changed || hold.held.changed,
      })),
      { hooks: asked.hooks }
    )
  }
)
