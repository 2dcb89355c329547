import type { MedusaContainer } from "@medusajs/framework/types"
import { WorkflowManager } from "@medusajs/framework/orchestration"
import { completeCartWorkflowId } from "@medusajs/medusa/core-flows"
import type { CartRow } from "./cart-snapshot"

const CHAINED = Symbol.for("service-packages.guarded")

type Output<Data> = { output?: { output?: Data } }

/** What core reserved of its stock for one line of an order. */
export type Reservation = {
  inventory_item_id: string
  location_id: string
  allow_backorder?: boolean | null
}

/** What Medusa hands to the raw handler of a step of its completion. */
export type HandlerArguments = {
  container: MedusaContainer
  transaction: object
  payload: { id: string }
  invoke: {
    "cart-query"?: Output<{ data?: CartRow }>
    "use-query-graph-step"?: Output<{ data?: { order_id?: string } }>
    "reserve-inventory-step"?: Output<Reservation[]>
  }
}

type Handler = (args: HandlerArguments) => Promise<unknown>

/** What handles a hook, and takes it back. */
export type Handlers = { invoke: Handler; compensate?: Handler; [CHAINED]?: true }

/**
 * Puts something in front of whatever handles a hook of core's completion, without registering the hook:
 * it has one handler, and that may be the merchant's. False where Medusa's inside looks different.
 */
export const chainHandler = (hook: string, chain: (before: Handlers) => Handlers): boolean => {
  const handlers: unknown = WorkflowManager.getWorkflow(completeCartWorkflowId)?.handlers_
  const before: Handlers | undefined = handlers instanceof Map ? handlers.get(hook) : undefined
  if (!(handlers instanceof Map) || typeof before?.invoke !== "function") return false
  if (!before[CHAINED]) handlers.set(hook, { ...chain(before), [CHAINED]: true })
  return true
}
