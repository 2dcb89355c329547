import type { RefusalCode } from "../../domain/refusals"

/** A refusal as it goes over the wire: a stable code and a sentence for people. */
export type QuoteRefusal = { code: RefusalCode; message: string }

/** Part of a line that one credit pays for. */
export type QuoteCover = {
  client_package_id: string
  service_credit_id: string
  title: string
  quantity: number
  units: number
  /** Units left on that credit once the line is paid for. */
  available_after: number
  expires_on: string | null
}

/** One line of a quote. */
export type QuoteLine = {
  line_item_id: string
  variant_id: string | null
  quantity: number
  covered_quantity: number
  coverable_quantity: number
  covered_by: QuoteCover[]
  refusal: QuoteRefusal | null
}

/** What credits do and could do for a cart, line by line, with a reason for every "no". */
export type Quote = {
  cart_id: string
  lines: QuoteLine[]
  due_total: number
  covered_total: number
  applied: boolean
  declined: boolean
}

/** Body of POST /store/carts/:id/package-credits. */
export type StoreApplyPackageCredits = {
  lines?: { line_item_id: string; client_package_id?: string; quantity?: number }[]
  take_over?: boolean
}

/** Answer of GET /store/carts/:id/package-credits. */
export type StorePackageQuoteResponse = { quote: Quote }

/** A line of an order that has to do with packages. */
export type OrderQuoteLine = {
  line_item_id: string
  title: string
  variant_id: string | null
  quantity: number
  /** How many bookings of the line a package pays for. */
  covered_quantity: number
  /** The package that pays for it; of several, the one that pays for most. */
  client_package_id: string | null
  /** How many bookings of its service the customer's packages could pay for now; 0 once one does. */
  left: number
}

/** Answer of GET /admin/orders/:id/package-credits. */
export type AdminOrderPackageCreditsResponse = { lines: OrderQuoteLine[] }
