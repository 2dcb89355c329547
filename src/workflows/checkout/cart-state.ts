import type { PricedCart } from "../../domain/cart"
import type { Choice } from "../../domain/allocation"

/** What a caller wants of a cart's credits. */
export type ReconcileInput = {
  cart_id: string
  /** The signed-in customer who asks; without one nothing is newly covered. */
  actor_id?: string | null
  /**
   * auto: cover what was not declined. apply: the customer asks for it. decline: she does not want
   * it. sync: bring the cart in line without covering more. release: let everything go.
   */
  intent: "auto" | "apply" | "decline" | "sync" | "release"
  /** With apply: the lines asked for, none means all. */
  choices?: Choice[]
  /** With decline: the line, none means all. */
  line_item_id?: string | null
}

/** A cart as the reconciliation reads it, its prices included: what it holds lives in the module. */
export type CartState = PricedCart & {
  id: string
  customer_id: string | null
  completed: boolean
  currency_code: string
  has_payment_collection: boolean
}
