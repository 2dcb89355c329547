import type { Actor } from "../../../domain/actor"
import type { Booking } from "../../../domain/booking"
import type { Service } from "../../../domain/coverage"
import type { OrderLine, OrderPlan } from "../../../domain/redemption"
import type { RedemptionRef } from "../ledger/redemption-ref"
import type { OrderRedemptionRow } from "./order-rows"
import type { HoldRow } from "./rows"

/** An order as far as credits are concerned; a line whose `service` was not read has none, not even null. */
export type RedemptionOrder = {
  order_id: string
  cart_id: string | null
  customer_id: string | null
  cancelled: boolean
  lines: readonly (OrderLine & {
    title: string
    service?: Service | null
    booking: Booking
    /** How many bookings it has, cancelled and returned ones too. */
    booked: number
  })[]
}

/** What syncing changed. */
export type RedemptionChanges = {
  redeemed: RedemptionRef[]
  restored: RedemptionRef[]
  released: RedemptionRef[]
  /** Packages that somebody should look at: they could not pay for a free line, or paid for a paid visit. */
  shown: string[]
  /** Packages that nobody need look at any more: their visits are paid once by now. */
  unmarked: string[]
  /** No unit has moved: free lines wait to be paid for, and their services were not read. */
  needs_services: boolean
}

/** What is planned to bring redemptions in sync with their order, on locked rows. */
export type OrderWork = {
  actor: Actor
  order: RedemptionOrder
  hold: HoldRow | null
  redemptions: readonly OrderRedemptionRow[]
  plan: OrderPlan
}
