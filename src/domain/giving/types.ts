import type { GivenSource } from "../package-source"
import type { TemplateTerms } from "../terms"
import type { CalendarPeriod } from "../validity"
import type { PriceWish } from "./price"

/** What somebody asks for when giving a package; amounts are major units, as they were typed. */
export type GivingWish = PriceWish & {
  source: GivenSource
  title?: string
  /** How long it is valid instead of what its template says. */
  valid_for?: CalendarPeriod
  starts_on?: string
  /** Its last valid day; null is never. */
  expires_on?: string | null
}

/** What has to be known before a package can be given, whoever gets it. */
export type GivingFacts = {
  /** False for a package that was put together on the spot. */
  from_template: boolean
  terms: TemplateTerms
  /** What it costs in the shop, in minor units: the template, or the services one by one; null when unknown. */
  list_price: bigint | null
  /** What it would cost there without any price list; null when unknown. */
  standard_price: bigint | null
  currency: { code: string; digits: number }
  time_zone: string
  now: Date
}
