import type { MedusaContainer } from "@medusajs/framework/types"
import { WorkflowManager } from "@medusajs/framework/orchestration"
import { completeCartWorkflowId } from "@medusajs/medusa/core-flows"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import { whenShopHasStarted } from "../../modules/service-credit/on-start"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { readSnapshot, toSnapshot, type CartRow, type CartSnapshot } from "./cart-snapshot"
import { assertCartCredits, isAnothers, withdrawCartCredits } from "./guard"
import { setGuardState } from "./guard-state"

const HOOK = "validate"
const GUARDED = Symbol.for("service-packages.guarded")

type Output<Data> = { output?: { output?: { data?: Data } } }

/** What Medusa hands to the raw handler of a step. */
type HandlerArguments = {
  container: MedusaContainer
  transaction: object
  payload: { id: string }
  invoke: {
    "cart-query"?: Output<CartRow>
    "use-query-graph-step"?: Output<{ order_id?: string }>
  }
}

type Handler = (args: HandlerArguments) => Promise<unknown>
type Handlers = { invoke: Handler; compensate?: Handler; [GUARDED]?: true }

const isOn = (container: MedusaContainer): boolean => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  return credits.getOptions().completion_guard
}

// The very snapshot the order is built from, where this Medusa hands it on; else a fresh read.
const snapshotOf = async ({ container, payload, invoke }: HandlerArguments) => {
  const cart = invoke["cart-query"]?.output?.output?.data
  return cart ? toSnapshot(cart) : await readSnapshot(container, payload.id)
}

// Completions that met another one on their cart: the mark is the other's and must not go with them.
const latecomers = new WeakSet<object>()

// What this completion has read of the cart's order, and acts upon; undefined where this Medusa does not say.
const knowsOrder = ({ invoke }: HandlerArguments): boolean | undefined => {
  const link = invoke["use-query-graph-step"]
  return link && Boolean(link.output?.output?.data?.order_id)
}

const guard = async (args: HandlerArguments, cart: CartSnapshot) => {
  try {
    await assertCartCredits(args.container, cart, knowsOrder(args))
  } catch (refusal) {
    if (isAnothers(refusal)) latecomers.add(args.transaction)
    throw refusal
  }
}

const guarded = (before: Handlers): Handlers => ({
  ...before,
  [GUARDED]: true,
  invoke: async (args) => {
    const cart = isOn(args.container) ? await snapshotOf(args) : null
    if (cart) await guard(args, cart)
    return await before.invoke(args)
  },
  compensate: async (args) => {
    // Runs also when the guard itself refused; there is then little or nothing to take back.
    if (isOn(args.container) && !latecomers.has(args.transaction)) {
      await withdrawCartCredits(args.container, args.payload.id)
    }
    return await before.compensate?.(args)
  },
})

/**
 * Puts the guard in front of whatever handles `completeCart.validate`, without registering a hook: a
 * hook has one handler, and it may be the merchant's. Where Medusa's inside looks different, the
 * guard stays on the store route.
 */
export const chainGuard = (): void => {
  const handlers: unknown = WorkflowManager.getWorkflow(completeCartWorkflowId)?.handlers_
  const before: Handlers | undefined = handlers instanceof Map ? handlers.get(HOOK) : undefined
  if (!(handlers instanceof Map) || typeof before?.invoke !== "function") {
    setGuardState("middleware")
    return
  }
  if (!before[GUARDED]) handlers.set(HOOK, guarded(before))
  setGuardState("chained")
}

whenShopHasStarted(chainGuard)
