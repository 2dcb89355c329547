import type { HttpTypes } from "@medusajs/framework/types"
import type { RefusalCode } from "../../domain/refusals"

/** One package's part of a line. */
export type PackageQuoteCover = {
  client_package_id: string
  service_credit_id: string
  title: string
  quantity: number
  units: number
  /** What is left on the credit once this cart is completed. */
  available_after: number
  expires_on: string | null
}

/** What credits do for one line of a cart, what they could do, and why they do not do more. */
export type PackageQuoteLine = {
  line_item_id: string
  variant_id: string | null
  quantity: number
  covered_quantity: number
  coverable_quantity: number
  covered_by: PackageQuoteCover[]
  refusal: { code: RefusalCode; message: string } | null
}

/** What credits do for a cart; amounts are major units of the cart's currency. */
export type PackageQuote = {
  cart_id: string
  lines: PackageQuoteLine[]
  due_total: number
  covered_total: number
  applied: boolean
  declined: boolean
}

/** Pays lines of a cart with credits; without lines the best allocation is found. */
export type StoreApplyPackageCredits = {
  lines?: { line_item_id: string; client_package_id?: string; quantity?: number }[]
  /** Takes units that another cart of the same customer holds. */
  take_over?: boolean
}

/** Answer of the quote. */
export type StorePackageQuoteResponse = { quote: PackageQuote }

/** Answer of applying and of declining. */
export type StorePackageCreditsResponse = { cart: HttpTypes.StoreCart; quote: PackageQuote }
