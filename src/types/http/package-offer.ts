import type { AdminGiveClientPackage } from "./client-package"

/** Asks what the shop takes for a package, before it is given to somebody. */
export type AdminPackageOfferParams = {
  customer_id: string
  source: AdminGiveClientPackage["source"]
  /** Without it: a package that is put together on the spot, which has no price of its own. */
  template_id?: string
  region_id?: string
}

/** What the form that gives a package starts from. */
export type PackageOffer = {
  currency_code: string
  currency_digits: number
  /** What the shop asks this customer for the package now; null when it has no price there. */
  price: number | null
  /** What it would ask without any price list; the same as `price` where none is at work. */
  standard_price: number | null
  /** The price list that the price comes from; null when it is the standard one. */
  price_list: { id: string; title: string; type: "sale" | "override" } | null
  /** What tax adds to the price in the order of a sale; 0 where prices have it in them. */
  tax_percent: number
  /** What its sessions can pay for. */
  services: { id: string; title: string | null; product: { title: string } | null }[]
}

/** Answer of the offer. */
export type AdminPackageOfferResponse = { offer: PackageOffer }

/** A service that a credit of a package pays for. */
export type PackageService = {
  service_credit_id: string
  variant_id: string
  product_title: string
  variant_title: string | null
  /** Units of the credit that one booking costs. */
  cost: number
}

/** Answer of what a package can be used for. */
export type AdminPackageServicesResponse = { services: PackageService[] }
