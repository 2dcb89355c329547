import type { Actor } from "../../domain/actor"
import type { PackageBooking } from "./package-redemption"

/** One line of a package's history as its owner sees it. */
export type StoreHistoryEntry = {
  id: string
  kind: string
  /** What a person reads. */
  label: string
  service_credit_id: string | null
  units: number | null
  from: string | null
  to: string | null
  available_after: number | null
  redemption_id: string | null
  effective_at: string
  created_at: string
}

/** One line of a package's history as staff see it: with who did it, and why. */
export type AdminHistoryEntry = StoreHistoryEntry & {
  details: Record<string, unknown> | null
  /** The service that was booked, else the item of the package. */
  service: string | null
  /** The appointment that the entry belongs to, as it is known now. */
  booking: PackageBooking | null
  actor: Actor
  reason: string | null
}

/** Query of a history; newest first. */
export type HistoryParams = { limit?: number; offset?: number }

/** Answer of a package's history. */
export type AdminHistoryResponse = {
  history: AdminHistoryEntry[]
  count: number
  offset: number
  limit: number
}

/** Answer of the history of a customer's own package. */
export type StoreHistoryResponse = {
  history: StoreHistoryEntry[]
  count: number
  offset: number
  limit: number
}
