import type { AdminClientPackage } from "./client-package"

/** Another last valid day, or none. */
export type AdminChangePackageExpiry = {
  /** YYYY-MM-DD; null: the package never ends. */
  expires_on: string | null
  reason?: string
}

/** Brings a package back that has ended. */
export type AdminReinstatePackage = {
  /** The new last valid day; null: it never ends again. */
  expires_on: string | null
  reason: string
}

/** Pauses a package. */
export type AdminFreezePackage = {
  /** The first day it can be used again, YYYY-MM-DD; without it until somebody lifts the pause. */
  until?: string
  /** The first day of the pause, YYYY-MM-DD, today or ahead; without it from now on. */
  from?: string
  reason?: string
}

/** Lifts a pause now. */
export type AdminUnfreezePackage = { reason?: string }

/** An appointment the package has paid for that falls into its pause; it takes place all the same. */
export type AdminPausedBooking = {
  redemption_id: string
  title: string
  starts_at: string
  staff: string | null
}

/** Answer of a pause. */
export type AdminFreezePackageResponse = {
  client_package: AdminClientPackage
  bookings: AdminPausedBooking[]
}

/** Corrects the count of one service of a package. */
export type AdminCorrectServiceCredit = {
  service_credit_id: string
  /** −1 marks one more session as used, +1 gives one back. */
  delta: number
  reason?: string
  /** What the caller saw as left; when it is something else by now, nothing is changed. */
  expected_available?: number
}

/** Says that somebody has looked at a package that needed attention. */
export type AdminResolvePackageAttention = {
  /** Takes unused sessions back. */
  action?: "revoke"
  /** How many; without it as many as the refund stands for. */
  units?: number
  /** Only of this service; without it in the package's order. */
  service_credit_id?: string
  reason?: string
}

/** Moves a package to another customer. */
export type AdminAssignPackage = { customer_id: string; reason: string }
