import type { ExpiryRule } from "../terms"
import type { Coverage, Service } from "../coverage"
import type { Instant } from "../instant"
import type { PackageStatus } from "../status"

/** The line whose rest is to be explained; quantities count bookings. */
export type LineToExplain = {
  service: Service
  /** What the customer knows the service by. */
  title?: string
  wanted_quantity: number
  covered_quantity: number
  /** How many of them the customer lets packages pay for; all when nothing is said. */
  accepted_quantity?: number
  /** How many of them packages could pay for beside the cart's other lines, where that was looked at. */
  coverable_quantity?: number
  package_only?: boolean
}

/** One credit of any package the customer ever had, with the facts that can speak against it. */
export type CreditFacts = {
  client_package_id: string
  /** The package's title. */
  title: string
  coverage: readonly Coverage[]
  /** What the credit is for, where a title is known: "Massage 60". */
  covers_title?: string
  available: number
  held_by_this_cart: number
  /** What the cart may take beyond what it holds; all that is available when nothing is said. */
  open?: number
  held_elsewhere: number
  used_units: number
  status: PackageStatus
  /** The last valid day, YYYY-MM-DD, and the exclusive instant at which it ends. */
  expires_on: string | null
  expires_at: Instant | null
  /** By which day the expiry is judged; by the appointment's when nothing is said. */
  expiry_rule?: ExpiryRule
  /** A pause that stands or lies ahead. */
  frozen_at?: Instant | null
  frozen_until?: Instant | null
  limited_by_payment: boolean
  /** The payment that unlocks the next unit, ready to be read: "60.00". */
  next_unlock?: string
}

/** What an explanation depends on. */
export type LineExplanation = {
  line: LineToExplain
  signed_in: boolean
  now: Instant
  service_starts_at?: Instant | null
  credits: readonly CreditFacts[]
}
