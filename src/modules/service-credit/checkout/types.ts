import type { Actor } from "../../../domain/actor"
import type { Allocation, Choice } from "../../../domain/allocation"
import type { CartPreference } from "../../../domain/cart"
import type { HeldRest } from "../../../domain/hold"
import type { HoldableLine } from "./lines"

/** What a cart's hold is to be made into. */
export type HoldCartInput = {
  actor: Actor
  cart_id: string
  /** The signed-in customer whose credits may pay, or the cart's customer when only keeping. */
  customer_id: string | null
  /**
   * cover: pay what the customer accepted; keep: never take more than is held already; release: let
   * everything go.
   */
  mode: "cover" | "keep" | "release"
  lines: readonly HoldableLine[]
  choices?: readonly Choice[]
  /** The customer leaves it to us again: what she chose before is forgotten. */
  choose_anew?: boolean
  preference?: CartPreference
  hold_minutes: number
}

/** A line's cover after the hold: how many bookings, and the key its line is to carry. */
export type HeldCover = { line_id: string; quantity: number; line_key: string }

/** A hold that was brought in line with its cart. */
export type WrittenHold = {
  status: "held" | "releasing" | "none"
  hold_id: string | null
  covers: HeldCover[]
  surplus: HeldRest[]
  /** The credits that pay now. */
  credits: { id: string; client_package_id: string }[]
  changed: boolean
  /** The hold as it was before, enough to make it so again. */
  previous: Allocation | null
}

/** What became of a cart's hold; `again` asks for another call once an older hold has let go. */
export type HoldCartResult =
  | (WrittenHold & { again: boolean })
  /** Nothing was written: the chosen lines could not be paid as asked. */
  | { status: "unfulfilled"; line_ids: string[] }
  /** Nothing was written: the cart is being completed, or has become an order. */
  | { status: "in_checkout" | "redeemed" }
