import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import { whenShopHasStarted } from "../../modules/service-credit/on-start"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { assertReservedOnce } from "./assert-reserved"
import { readSnapshot, toSnapshot, type CartSnapshot } from "./cart-snapshot"
import { chainHandler, type HandlerArguments, type Handlers } from "./chain-handler"
import { assertCartCredits, isAnothers, withdrawCartCredits } from "./guard"
import { setGuardState } from "./guard-state"

const HOOK = "validate"
const HOOK_AFTER_RESERVING = "beforePaymentAuthorization"

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

const seated = (before: Handlers): Handlers => ({
  ...before,
  invoke: async (args) => {
    const reserved = args.invoke["reserve-inventory-step"]?.output?.output
    if (Array.isArray(reserved) && isOn(args.container)) {
      await assertReservedOnce(args.container, args.payload.id, reserved)
    }
    return await before.invoke(args)
  },
})

/**
 * Puts the guard in front of whatever handles `completeCart.validate`; where that cannot be, it stays on
 * the store route. What the guard found in stock is looked at again once core has reserved it.
 */
export const chainGuard = (): void => {
  setGuardState(chainHandler(HOOK, guarded) ? "chained" : "middleware")
  chainHandler(HOOK_AFTER_RESERVING, seated)
}

whenShopHasStarted(chainGuard)
