import type { PackageSource } from "../../../domain/package-source"
import type { CreditToIssue } from "../../../domain/issuance"
import type { Period } from "../../../domain/period"
import type { PaymentStatus } from "../../../domain/payment-status"
import type { PackageTerms } from "../../../domain/terms"

/** A package that is about to exist; all amounts are minor units of its currency. */
export type NewPackage = {
  /** Its own key; an order's package needs none, its line and index are its name. */
  key?: string | null
  customer_id: string
  customer_email: string | null
  customer_name: string | null
  customer_phone?: string | null
  source: PackageSource
  order_id?: string | null
  /** The number by which people call the order. */
  order_display_id?: number | null
  order_line_item_id?: string | null
  unit_index?: number | null
  batch_id?: string | null
  template_id: string | null
  template_version: number | null
  title: string
  terms: PackageTerms
  currency_code: string
  currency_digits: number
  price: bigint
  net_price: bigint
  original_price: bigint
  standard_price: bigint
  paid_amount?: bigint
  /** Waits for its payment: it exists and can be seen, but nothing of it can be used. */
  pending?: boolean
  purchased_at?: Date | string | null
  /** First valid local day; without it today. */
  starts_on?: string | null
  /** Last valid local day; null is never, and without it the terms decide. */
  expires_on?: string | null
  credits: readonly CreditToIssue[]
}

/** A package that anybody could be given. */
export type OwnerlessPackage = Omit<
  NewPackage,
  "customer_id" | "customer_email" | "customer_name" | "customer_phone"
>

/** A package with its ids and its dates, ready to be written. */
export type PackageRow = NewPackage & {
  id: string
  operation_id: string
  time_zone: string
  period: Period | null
  payment_status: PaymentStatus
  purchased_at: Date
}
