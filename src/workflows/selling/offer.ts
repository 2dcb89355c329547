import type { Actor } from "../../domain/actor"
import type { GivingFacts, PriceRight } from "../../domain/giving"
import type { AdminGiveClientPackage } from "../../types/http/client-package"
import type { Owner } from "../services/owner"
import type { ServiceToUse } from "../services/load-service-to-use"
import type { OfferedPrice } from "./list-price"
import type { SaleRegion } from "./load-market"

/** Asks for a package by hand, as the request came; `key` makes it take effect once. */
export type GivePackageInput = {
  body: AdminGiveClientPackage
  actor: Actor
  key?: string
  /** Whether the caller may give more of a package than its template lets one customer have. */
  may_exceed_limit?: boolean
  /** What the caller may do about the price; a program of the shop's own may do everything. */
  price_right?: PriceRight
}

/** What is given, without to whom. */
export type GiftWish = Omit<AdminGiveClientPackage, "customer_id">

/** What has to be looked up for a wish, whoever gets it. */
export type GiftOffer = GivingFacts &
  Pick<OfferedPrice, "price_list" | "is_tax_inclusive"> & {
    /** How many a customer may have of the template. */
    purchase_limit: number | null
    /** Where it is sold: named by the caller, or the only region there is for a sale. */
    region: SaleRegion | null
  }

/** Everything about a gift that has to be looked up. */
export type GiftFacts = GiftOffer & {
  customer: Owner
  /** What is to be used at once; null when nothing is. */
  service: ServiceToUse | null
}
