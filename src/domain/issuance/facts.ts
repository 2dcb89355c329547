import type { AttentionCode } from "../attention"
import type { Coverage } from "../coverage"
import type { Promised } from "../debts"
import type { PackageTerms } from "../terms"

/** Who owns what an order issues. */
export type PackageOwner = {
  customer_id: string
  customer_email: string | null
  customer_name: string | null
  customer_phone: string | null
}

/** One order line; its totals are what was paid for the whole line, in minor units. */
export type OrderLineFacts = {
  id: string
  variant_id: string | null
  quantity: number
  returned: number
  /** How many it had, from the order's beginning on: edits make a line grow and shrink. */
  sizes: readonly { at: string; quantity: number }[]
  /** After discounts, tax included. */
  total: bigint
  /** After discounts, without tax. */
  net_total: bigint
  /** Before discounts, tax included. */
  original_total: bigint
  /** What it is compared with where that is more, as before a sale or a discount; else null. */
  compared_total: bigint | null
  /** What it would cost without any price list; null when the shop does not say. */
  standard_total: bigint | null
}

/** What an order says about the packages it should have. */
export type OrderFacts = {
  id: string
  /** The number by which people call it. */
  display_id: number
  owner: PackageOwner
  currency_code: string
  currency_digits: number
  cancelled: boolean
  fully_refunded: boolean
  /** Whether what was paid is enough for its packages to be used (see `isActivatable`). */
  payable: boolean
  /** What counts towards that, by which a package may be paid for while the rest of its order is not. */
  promised: Promised
  lines: readonly OrderLineFacts[]
}

/**
 * A package that exists for the order. Who ended it matters: one that followed the order comes back
 * as a new package when the line grows again, one that a person cancelled never does.
 */
export type IssuedPackage = {
  id: string
  order_line_item_id: string
  unit_index: number
  cancelled: "with_order" | "by_hand" | null
  /** Some unit is redeemed, forfeited or held. */
  used: boolean
  pending: boolean
  /** What was paid from its own page through the order's payments. */
  paid_here: bigint
}

/** A service credit as it is issued. */
export type CreditToIssue = {
  template_item_id: string | null
  position: number
  title: string
  unit_label: string
  units: number
  coverage: readonly Coverage[]
  value: bigint
  net_value: bigint
}

/** A package that the order should have and has not; line and index are its identity. */
export type PackageToIssue = PackageOwner & {
  order_id: string
  order_display_id: number
  order_line_item_id: string
  unit_index: number
  template_id: string
  template_version: number
  title: string
  terms: PackageTerms
  currency_code: string
  currency_digits: number
  price: bigint
  net_price: bigint
  original_price: bigint
  standard_price: bigint
  pending: boolean
  credits: CreditToIssue[]
}

/** What makes the packages agree with the order; empty when they do. */
export type IssuancePlan = {
  issue: PackageToIssue[]
  activate: string[]
  /** In the order of cancelling; what is used of a package stays used, the rest is revoked. */
  cancel: string[]
  attention: { id: string; code: AttentionCode }[]
}
