import type { Coverage } from "./coverage"
import type { RedeemPolicy } from "./usable"
import type { Validity } from "./validity"

/** How often a package may be paused, and for how many days in all; null is without a limit. */
export type FreezeLimit = { count: number | null; days: number | null }

/** When the validity of a package begins. */
export const STARTS = ["purchase", "first_use"] as const
/** One of these beginnings. */
export type Starts = (typeof STARTS)[number]

/** What a no-show does to its session: it counts as used, or it comes back. */
export const NO_SHOW_RULES = ["counts", "restores"] as const
/** One of these rules. */
export type NoShowRule = (typeof NO_SHOW_RULES)[number]

/** By which day the end of a package is judged: the appointment's, or the day of booking. */
export const EXPIRY_RULES = ["service_date", "booking_date"] as const
/** One of these rules. */
export type ExpiryRule = (typeof EXPIRY_RULES)[number]

/** The rules a package is sold under; kept as they were on the day of sale. */
export type PackageTerms = {
  validity: Validity
  starts: Starts
  redeem_policy: RedeemPolicy
  no_show: NoShowRule
  cancel_window_hours: number | null
  expiry_rule: ExpiryRule
  /** Not in the terms of packages that were sold before there were limits. */
  freeze_limit?: FreezeLimit | null
}

/** One pool of units a template sells; `list_value` is what one unit costs without a package. */
export type TemplateItemTerms = {
  id: string
  position: number
  title: string
  unit_label: string
  units: number
  coverage: readonly Coverage[]
  list_value: bigint | null
}

/** A template as it stands when something is issued from it. */
export type TemplateTerms = {
  template_id: string
  version: number
  variant_id: string | null
  title: string
  terms: PackageTerms
  items: readonly TemplateItemTerms[]
}
