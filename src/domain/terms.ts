import type { Coverage } from "./coverage"
import type { RedeemPolicy } from "./usable"
import type { Validity } from "./validity"

/** How often a package may be paused, and for how many days in all; null is without a limit. */
export type FreezeLimit = { count: number | null; days: number | null }

/** The rules a package is sold under; kept as they were on the day of sale. */
export type PackageTerms = {
  validity: Validity
  starts: "purchase" | "first_use"
  redeem_policy: RedeemPolicy
  no_show: "counts" | "restores"
  cancel_window_hours: number | null
  expiry_rule: "service_date" | "booking_date"
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
