import type { CancelOutcome } from "../../domain/cancel-window"
import type { RedemptionStatus, RestorePolicy } from "../../domain/redemption"
import type { Actor } from "../../domain/actor"
import type { RangeFilter } from "./client-package"

export type { RedemptionStatus }

/** The appointment a redemption pays for, as far as it is known. */
export type PackageBooking = {
  reference: string | null
  starts_at: string | null
  /** What was written as a start and is not understood; for people to read, it decides nothing. */
  starts_text: string | null
  staff: string | null
}

/** Which package paid for which booking, as its owner sees it. */
export type StorePackageRedemption = {
  id: string
  service_credit_id: string
  client_package_id: string
  customer_id: string
  quantity: number
  units: number
  units_held: number
  units_redeemed: number
  units_restored: number
  units_forfeited: number
  units_released: number
  status: RedemptionStatus
  no_show: boolean
  detached_at: string | null
  variant_id: string
  product_title: string
  cart_id: string | null
  order_id: string | null
  order_line_item_id: string | null
  booking: PackageBooking | null
  effective_at: string
  created_at: string
}

/** A redemption as staff see it: with their note, who did it, and what was agreed. */
export type AdminPackageRedemption = StorePackageRedemption & {
  note: string | null
  actor: Actor
  /** Whether a no-show counts as used unless staff say otherwise: what the package was sold with. */
  no_show_counts: boolean
}

/** What is known of an appointment; the start may lie ahead or in the past. */
export type BookingInput = {
  reference?: string | null
  /** ISO 8601, a day and a time; without offset or zone in the shop's zone. */
  starts_at?: string | null
  /** Instead of a start: what a person can read and no program understands. It decides nothing. */
  starts_text?: string | null
  staff?: string | null
}

/** Uses sessions of a package at the desk: of the credit that pays for a service, or of a named credit. */
export type AdminUseSessions = {
  /** The service; needed unless the credit pays for one service only. */
  variant_id?: string
  service_credit_id?: string
  quantity?: number
  booking?: BookingInput
  /** When it happened; a visit in the past is judged by its own day. */
  effective_at?: string
  note?: string
  /** Takes the session from an open cart that keeps it reserved. */
  take_over?: boolean
}

/** Moves an appointment, or says anew what is known of it; null takes a fact away. */
export type AdminUpdatePackageRedemption = { booking?: BookingInput; note?: string | null }

/** Gives sessions back (always), counts them as lost (never), or as the package's cancel window says. */
export type AdminRestoreRedemption = {
  quantity?: number
  policy?: RestorePolicy
  reason?: string
}

/** Says that the customer did not come, or came after all. */
export type AdminMarkNoShow = {
  no_show: boolean
  /** Whether the sessions count as used; the package's terms decide without it. */
  counts?: boolean
  quantity?: number
  reason?: string
}

/** Takes a visit off its package; `charge` puts its price back on the order. */
export type AdminDetachRedemption = { charge?: boolean; reason?: string }

/** Pays for a line of an order with a session; of the best package unless one is named. */
export type AdminCoverOrderLine = {
  line_item_id: string
  client_package_id?: string
  quantity?: number
}

/** Answer of a command on a redemption. */
export type AdminPackageRedemptionResponse = { redemption: AdminPackageRedemption }

/** What cancelling a booking would do to its sessions now. */
export type StoreCancelPreviewResponse = { outcome: CancelOutcome; reason: string }

/** Answer of a customer's own cancellation. */
export type StorePackageRedemptionResponse = { redemption: StorePackageRedemption }

/** Query of a customer's own redemptions. */
export type StorePackageRedemptionListParams = {
  client_package_id?: string
  order_id?: string
  status?: RedemptionStatus[]
  limit?: number
  offset?: number
  fields?: string
}

/** Query of all redemptions. */
export type AdminPackageRedemptionListParams = StorePackageRedemptionListParams & {
  customer_id?: string
  variant_id?: string
  /** The member of staff of the booking. */
  staff?: string
  /** When the appointment begins; without one a redemption is not found. Instants, ISO 8601. */
  starts_at?: RangeFilter
  /** The next appointment first; without it the latest visit. */
  order?: "starts_at"
}

type Page = { count: number; offset: number; limit: number; count_is_capped?: true }

/** Answer of the list of redemptions. */
export type AdminPackageRedemptionListResponse = Page & { redemptions: AdminPackageRedemption[] }

/** Answer of the list of a customer's own redemptions. */
export type StorePackageRedemptionListResponse = Page & { redemptions: StorePackageRedemption[] }
