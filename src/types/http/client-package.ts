import type { CalendarPeriod } from "../../domain/validity"
import type { AttentionCode } from "../../domain/attention"
import type { Coverage } from "../../domain/coverage"
import type { Discount } from "../../domain/giving/price"
import type { PaymentStatus } from "../../domain/payment-status"
import type { GivenSource, PackageSource } from "../../domain/package-source"
import type { PackageStatus } from "../../domain/status"

export type { Discount as GivenDiscount, PackageSource }

/** Where the sessions of a package or of one of its credits are; `used` = redeemed + forfeited. */
export type PackageUnitCounts = {
  granted: number
  available: number
  held: number
  redeemed: number
  forfeited: number
  expired: number
  revoked: number
  transferred: number
  used: number
  no_shows: number
  /** Redeemed units whose appointment is still ahead. */
  booked: number
}

/** The balance of one service of a package; amounts are major units of the package's currency. */
export type PackageServiceCredit = PackageUnitCounts & {
  id: string
  title: string
  unit_label: string
  value: number
  recognized_value: number
  coverage: Coverage[]
  /** How many of the available ones may be used at what has been paid so far. */
  unlocked: number
  /** How much more is to be paid before the next one may be used; null when none waits for a payment. */
  next_unlock: number | null
  /** Since when open carts keep some of it reserved. */
  held_since: string | null
}

/** What somebody wrote down last about a package. */
export type LatestPackageNote = { text: string; by: string | null; at: string }

/** Why a person should look at a package. */
export type PackageAttention = {
  code: AttentionCode
  message: string
  since: string
  /** How many sessions the refund stands for; null where none are proposed to be taken back. */
  units: number | null
  /** The money that the reason is about; null where it is about none. */
  amount: number | null
}

/** What everybody who may see a package knows about it. Dates are local days, the last valid one included. */
export type StoreClientPackage = {
  id: string
  title: string
  customer_id: string
  template_id: string | null
  source: PackageSource
  status: PackageStatus
  payment_status: PaymentStatus
  currency_code: string
  price: number
  original_price: number
  paid_amount: number
  refunded_amount: number
  /** What of the price has not come in; nothing once the package is cancelled. */
  open_amount: number
  order_id: string | null
  purchased_at: string
  starts_on: string | null
  activated_at: string | null
  expires_on: string | null
  expires_at: string | null
  cancelled_at: string | null
  /** When a pause that lies ahead begins. */
  frozen_from: string | null
  frozen_until: string | null
  units: PackageUnitCounts
  service_credits: PackageServiceCredit[]
}

/** A package as staff see it: with its owner's name and what needs a look. */
export type AdminClientPackage = StoreClientPackage & {
  customer_email: string | null
  customer_name: string | null
  /** Since when it does not say any more who its customer is. */
  customer_erased_at: string | null
  attention: PackageAttention | null
  notes_count: number
  latest_note: LatestPackageNote | null
  /** Since when nothing of it can be used any more: cancelled, over, or used up. */
  ended_at: string | null
}

/** What is looked for between two points; both ends are included. */
export type RangeFilter = { $gte?: string; $lte?: string }

/** What a list of packages can be sorted by; a leading minus turns it round. */
export type ClientPackageOrder = "purchased_at" | "-purchased_at" | "expires_at" | "-expires_at"

/** Query of a customer's own packages. */
export type StoreClientPackageListParams = {
  status?: PackageStatus[]
  /** A service that the package can pay for right now. */
  variant_id?: string
  order_id?: string
  order?: ClientPackageOrder
  limit?: number
  offset?: number
  /** The id of the last package of the page before; faster than `offset` on long lists. */
  after?: string
  /** The id of the first package of the page after: leads back. */
  before?: string
  /** false leaves the count out of the answer, for whoever turns pages and knows it. */
  count?: boolean
  fields?: string
}

/** Query of all packages. */
export type AdminClientPackageListParams = StoreClientPackageListParams & {
  id?: string[]
  customer_id?: string[]
  /** What a batch gave, its packages that were taken back included. */
  batch_id?: string
  payment_status?: PaymentStatus[]
  template_id?: string[]
  source?: PackageSource[]
  /** true for every package that needs a look, or one reason. */
  attention?: boolean | AttentionCode
  /** A part of the customer's name or e-mail, or of the package title. */
  q?: string
  /** Local days, YYYY-MM-DD. */
  expires_on?: RangeFilter
  /** Instants, ISO 8601. */
  purchased_at?: RangeFilter
  /** As a table for spreadsheets: all packages of the filters, whatever the page. */
  format?: "csv"
}

type Page = {
  /** Left out where the query said so. */
  count?: number
  offset: number
  limit: number
  /** Present when there are more than can be counted in no time; `count` is then 10,000. */
  count_is_capped?: true
}

/** Answer of the list of packages. */
export type AdminClientPackageListResponse = Page & { client_packages: AdminClientPackage[] }

/** Answer of one package. */
export type AdminClientPackageResponse = { client_package: AdminClientPackage }

/** Answer of the list of a customer's own packages. */
export type StoreClientPackageListResponse = Page & { client_packages: StoreClientPackage[] }

/** Answer of one of a customer's own packages. */
export type StoreClientPackageResponse = { client_package: StoreClientPackage }

/** One item of a package that is put together on the spot. */
export type GivenPackageItem = {
  title: string
  unit_label?: string
  units: number
  coverage: { kind: Coverage["kind"]; reference_id: string; cost?: number }[]
}

/**
 * Money that was received with a package: booked on its order when there is one, else outside Medusa.
 * Of what is given by hand 0 says that all of it is still to come.
 */
export type ExternalPayment = { amount: number; method: string; reference?: string }

/** Gives a customer a package, from a template or from items. */
export type AdminGiveClientPackage = {
  customer_id: string
  template_id?: string
  items?: GivenPackageItem[]
  title?: string
  /** `sale` writes a regular Medusa order; the others are given without one. */
  source: GivenSource
  /** What the customer pays; without it what the shop asks, less the discount. */
  price?: number
  discount?: Discount
  /** Whose prices count; a sale is an order of this region. */
  region_id?: string
  currency_code?: string
  starts_on?: string
  /** null: it never ends. */
  expires_on?: string | null
  valid_for?: CalendarPeriod
  /**
   * What was received; less than the price leaves the rest open. Without it a sale is paid later, and
   * what is external or migrated was paid elsewhere, all of it.
   */
  payment?: ExternalPayment
  /** Sales only: leaves what is not paid yet in a payment collection that a shop front can let the customer pay. */
  payment_link?: boolean
  /** Uses sessions of the package at once: it is given and used, or neither. */
  use_now?: { variant_id: string; quantity: number }
  note?: string
  /** Whether the customer is to be written to; kept with the package's history, for whatever sends messages. */
  notify?: boolean
}

/** What is left to pay of a sale, for the page of a shop front that takes payments. */
export type PaymentLink = { payment_collection_id: string; amount: number; currency_code: string }

/** Answer of a package that was given; a sale with a payment link says where it can be paid. */
export type AdminGiveClientPackageResponse = AdminClientPackageResponse & {
  payment_link?: PaymentLink
}

/** A visit since a package starts that the package could pay for, and that no credit paid for. */
export type EarlierVisit = {
  order_id: string
  display_id: number
  order_line_item_id: string
  variant_id: string
  product_title: string
  /** How many bookings of the line no credit paid for. */
  quantity: number
  service_credit_id: string
  /** Units of that credit that one booking costs. */
  cost: number
  /** When the appointment was, or else when it was ordered: the day the visit counts from. */
  effective_at: string
  /** What to link it with; a linked visit is found by this reference and not proposed again. */
  booking: {
    reference: string
    starts_at: string | null
    starts_text: string | null
    staff: string | null
  }
}

/** Answer of the earlier visits of a package, the latest first. */
export type AdminEarlierVisitsResponse = { earlier_visits: EarlierVisit[] }
