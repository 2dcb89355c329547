import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reasonOf } from "../reason-of"
import type { ReconcileInput } from "./cart-state"
import { isOutOfStep } from "./out-of-step"
import { reconcileCartWorkflow } from "./reconcile-cart"

// One run to finish an older release, one to cover, one in reserve for a race between them.
const MOST_RUNS = 3

const vetoes = new WeakSet<object>()

/** Whether this "no" comes from the shop's own hook: units elsewhere would not change it. */
export const isVeto = (error: unknown): boolean =>
  typeof error === "object" && error !== null && vetoes.has(error)

/**
 * Reconciles a cart until nothing older stands in the way; answers whether it may look otherwise than
 * its caller has seen it. Where the
 * shop's hook forbids to cover what nobody asked for, the cart is still brought in line: `vetoed`.
 */
export const reconcileCart = async (
  container: MedusaContainer,
  input: ReconcileInput
): Promise<{ changed: boolean; vetoed: boolean }> => {
  let changed = false
  let vetoed = false
  let { intent } = input
  for (let run = 1; run <= MOST_RUNS; run++) {
    const workflow = reconcileCartWorkflow(container)
    const { result, errors } = await workflow.run({
      input: { ...input, intent },
      throwOnError: false,
    })
    const [failure] = errors
    if (failure) {
      if (failure.action !== "beforeCover") {
        await bringInStep(container, input.cart_id)
        throw failure.error
      }
      if (intent !== "auto") throw asVeto(failure.error)
      vetoed = true
      intent = "sync"
      continue
    }
    // What another caller covered a moment ago, this one has not seen yet.
    changed ||= result.changed || result.status === "held"
    if (!result.again) break
  }
  return { changed, vetoed }
}

// A run that failed was taken back step by step; where a step could not be, the lines and the hold may
// say different things, and one more run puts that right. If it cannot either, whoever comes next does.
const bringInStep = async (container: MedusaContainer, cart_id: string) => {
  try {
    if (!(await isOutOfStep(container, cart_id))) return
    await reconcileCartWorkflow(container).run({ input: { cart_id, intent: "sync" } })
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`service-packages: cart ${cart_id} is out of step for now: ${reasonOf(error)}`)
  }
}

const asVeto = (error: unknown): unknown => {
  if (typeof error === "object" && error !== null) vetoes.add(error)
  return error
}
