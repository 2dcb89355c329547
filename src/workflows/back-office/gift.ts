import { MedusaError } from "@medusajs/framework/utils"
import type { Actor } from "../../domain/actor"
import { creditsToIssue } from "../../domain/issuance"
import { fromMinor, toMinor } from "../../domain/money"
import type { TemplateTerms } from "../../domain/terms"
import { localDate } from "../../domain/validity"
import type { GivePackage } from "../../modules/service-credit/commands/give-package"
import type { OwnerlessPackage } from "../../modules/service-credit/ledger/new-package"
import type { AdminGiveClientPackage } from "../../types/http/client-package"
import type { Owner } from "./owner"

/** Asks for a package by hand, as the request came; `key` makes it take effect once. */
export type GivePackageInput = { body: AdminGiveClientPackage; actor: Actor; key?: string }

/** Everything about a gift that has to be looked up. */
export type GiftFacts = {
  customer: Owner
  /** False for a package that was put together on the spot. */
  from_template: boolean
  terms: TemplateTerms
  /** What the template costs in the shop, in minor units; null when it has no price. */
  list_price: bigint | null
  /** How many a customer may have of the template. */
  purchase_limit: number | null
  currency: { code: string; digits: number }
  time_zone: string
  now: Date
}

/** What is given, without to whom. */
export type GiftWish = Omit<AdminGiveClientPackage, "customer_id">

/** What has to be looked up for a wish, whoever gets it. */
export type GiftOffer = Omit<GiftFacts, "customer">

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

const exactly = (field: string, amount: number, { code, digits }: GiftOffer["currency"]) => {
  const minor = toMinor(amount, digits)
  if (fromMinor(minor, digits) !== amount) {
    throw invalid(`${field}: ${amount} has more decimals than ${code.toUpperCase()}.`)
  }
  return minor
}

const priceOf = ({ source, price }: GiftWish, facts: GiftOffer): bigint => {
  if (source === "complimentary") return 0n
  if (price !== undefined) return exactly("price", price, facts.currency)
  if (facts.list_price === null) {
    throw invalid("price: say what was paid, there is no price to take.")
  }
  return facts.list_price
}

/** Says what package a wish asks for; what cannot be is refused. */
export const planPackage = (body: GiftWish, offer: GiftOffer): OwnerlessPackage => {
  const { terms, currency, time_zone } = offer
  const today = localDate(offer.now, time_zone)
  if (typeof body.expires_on === "string" && body.expires_on < today) {
    throw invalid("expires_on: that day is over.")
  }
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
    starts_on: body.starts_on ?? today,
    expires_on: body.expires_on,
    credits: offer.from_template
      ? credits
      : credits.map((credit) => ({ ...credit, template_item_id: null })),
  }
}

/** Turns a request and what was looked up for it into the command; what cannot be is refused. */
export const planGift = ({ body, actor, key }: GivePackageInput, facts: GiftFacts): GivePackage => {
  const { currency, customer, time_zone } = facts
  const { payment } = body
  return {
    actor,
    key,
    request: body,
    time_zone,
    package: {
      ...planPackage(body, facts),
      customer_id: customer.id,
      customer_email: customer.email,
      customer_name: customer.name,
    },
    payment: payment
      ? {
          amount: exactly("payment.amount", payment.amount, currency),
          method: payment.method,
          reference: payment.reference ?? null,
        }
      : null,
    note: body.note ?? null,
  }
}
