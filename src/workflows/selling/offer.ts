import { MedusaError } from "@medusajs/framework/utils"
import type { Actor } from "../../domain/actor"
import { creditsToIssue } from "../../domain/issuance"
import { fromMinor, lessPercent, minus, toMinor } from "../../domain/money"
import { packagePeriod, type Period } from "../../domain/period"
import type { TemplateTerms } from "../../domain/terms"
import { localDate } from "../../domain/validity"
import type {
  GivePackage,
  ReceivedPayment,
} from "../../modules/service-credit/selling/give-package"
import type { OwnerlessPackage } from "../../modules/service-credit/issuing/new-package"
import type { SessionsToUse } from "../../modules/service-credit/selling/use-at-once"
import type { AdminGiveClientPackage } from "../../types/http/client-package"
import type { ServiceToUse } from "../services/load-service-to-use"
import type { SaleRegion } from "./load-market"
import type { Owner } from "../services/owner"

/** Asks for a package by hand, as the request came; `key` makes it take effect once. */
export type GivePackageInput = {
  body: AdminGiveClientPackage
  actor: Actor
  key?: string
  /** Whether the caller may give more of a package than its template lets one customer have. */
  may_exceed_limit?: boolean
}

/** Everything about a gift that has to be looked up. */
export type GiftFacts = {
  customer: Owner
  /** What is to be used at once; null when nothing is. */
  service: ServiceToUse | null
  /** False for a package that was put together on the spot. */
  from_template: boolean
  terms: TemplateTerms
  /** What it costs in the shop, in minor units: the template, or the services one by one; null when unknown. */
  list_price: bigint | null
  /** How many a customer may have of the template. */
  purchase_limit: number | null
  currency: { code: string; digits: number }
  /** Where it is sold: named by the caller, or the only region there is for a sale. */
  region: SaleRegion | null
  time_zone: string
  now: Date
}

/** What is given, without to whom. */
export type GiftWish = Omit<AdminGiveClientPackage, "customer_id">

/** What has to be looked up for a wish, whoever gets it. */
export type GiftOffer = Omit<GiftFacts, "customer" | "service">

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

const exactly = (field: string, amount: number, { code, digits }: GiftOffer["currency"]) => {
  const minor = toMinor(amount, digits)
  if (fromMinor(minor, digits) !== amount) {
    throw invalid(`${field}: ${amount} has more decimals than ${code.toUpperCase()}.`)
  }
  return minor
}

const discounted = (discount: NonNullable<GiftWish["discount"]>, offer: GiftOffer): bigint => {
  const { list_price, currency } = offer
  if (list_price === null) throw invalid("discount: there is no price to take it off.")
  if ("percent" in discount) return lessPercent(list_price, discount.percent)
  const price = minus(list_price, exactly("discount.amount", discount.amount, currency))
  if (price < 0n) throw invalid("discount.amount: it is more than the package costs.")
  return price
}

const priceOf = ({ source, price, discount }: GiftWish, offer: GiftOffer): bigint => {
  if (source === "complimentary") return 0n
  if (price !== undefined) return exactly("price", price, offer.currency)
  if (discount) return discounted(discount, offer)
  // What services cost one by one is what a package of them is compared with, not what it costs.
  if (offer.list_price === null || !offer.from_template) {
    throw invalid("price: say what was paid, there is no price to take.")
  }
  return offer.list_price
}

const periodOf = (body: GiftWish, { terms, now, time_zone }: GiftOffer): Period => {
  const validity = body.valid_for ?? terms.terms.validity
  const period = packagePeriod({
    at: now,
    zone: time_zone,
    terms: { ...terms.terms, validity },
    starts_on: body.starts_on,
    expires_on: body.expires_on,
  })
  const { expires_on } = period
  if (expires_on !== null && expires_on < localDate(now, time_zone)) {
    throw invalid(
      body.expires_on === undefined
        ? `starts_on: a package from then on would have ended on ${expires_on}.`
        : "expires_on: that day is over."
    )
  }
  return period
}

/** Says what package a wish asks for; what cannot be is refused. */
export const planPackage = (
  body: GiftWish,
  offer: GiftOffer
): OwnerlessPackage & Pick<Period, "starts_on" | "expires_on"> => {
  const { terms, currency } = offer
  const { starts_on, expires_on } = periodOf(body, offer)
  const price = priceOf(body, offer)
  const original = offer.list_price !== null && offer.list_price > price ? offer.list_price : price
  const credits = creditsToIssue(terms.items, price, price)
  return {
    source: body.source,
    template_id: offer.from_template ? terms.template_id : null,
    template_version: offer.from_template ? terms.version : null,
    title: body.title ?? terms.title,
    terms: { ...terms.terms, ...(body.valid_for && { validity: body.valid_for }) },
    currency_code: currency.code,
    currency_digits: currency.digits,
    price,
    // What was paid elsewhere was taxed elsewhere: this shop owes no tax on it.
    net_price: price,
    original_price: original,
    standard_price: original,
    starts_on,
    expires_on,
    credits: offer.from_template
      ? credits
      : credits.map((credit) => ({ ...credit, template_item_id: null })),
  }
}

/** What was received with a package; more than it costs is refused. */
export const planPayment = (
  { payment }: Pick<AdminGiveClientPackage, "payment">,
  { currency }: Pick<GiftFacts, "currency">,
  price: bigint
): ReceivedPayment | null => {
  if (!payment) return null
  const amount = exactly("payment.amount", payment.amount, currency)
  if (amount > price) throw invalid("payment.amount: it is more than the package costs.")
  return { amount, method: payment.method, reference: payment.reference ?? null }
}

/** What is to be used of a package as soon as it is there. */
export const planUseAtOnce = (
  { use_now }: Pick<AdminGiveClientPackage, "use_now">,
  { service }: Pick<GiftFacts, "service">
): SessionsToUse | null => (use_now && service ? { ...service, quantity: use_now.quantity } : null)

/** Turns a request and what was looked up for it into the command; what cannot be is refused. */
export const planGift = (
  { body, actor, key, may_exceed_limit = false }: GivePackageInput,
  facts: GiftFacts
): GivePackage => {
  const { customer, time_zone, purchase_limit } = facts
  const wanted = planPackage(body, facts)
  return {
    actor,
    key,
    request: body,
    time_zone,
    package: {
      ...wanted,
      customer_id: customer.id,
      customer_email: customer.email,
      customer_name: customer.name,
    },
    limit:
      purchase_limit === null ? null : { places: purchase_limit, may_exceed: may_exceed_limit },
    payment: planPayment(body, facts, wanted.price),
    use: planUseAtOnce(body, facts),
    note: body.note ?? null,
    notify: body.notify ?? null,
  }
}
