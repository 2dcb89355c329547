import { creditsToIssue, type CreditToIssue } from "../issuance"
import type { GivenSource } from "../package-source"
import type { PackageTerms } from "../terms"
import { invalid, planned, type Verdict } from "../verdict"
import { planPeriod } from "./period"
import { givenPrice, originalPrice, shopPrice } from "./price"
import { priceProblemMessage } from "./price-problem"
import type { GivingFacts, GivingWish } from "./types"

/** A package that anybody could be given; amounts are minor units of its currency. */
export type PlannedPackage = {
  source: GivenSource
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
  starts_on: string
  expires_on: string | null
  credits: CreditToIssue[]
}

const planPrice = (wish: GivingWish, facts: GivingFacts): Verdict<bigint> => {
  const { list_price, from_template, currency } = facts
  if (wish.source === "complimentary") return planned(0n)
  const verdict = givenPrice(wish, shopPrice(list_price, from_template, currency.digits))
  return "problem" in verdict
    ? invalid(priceProblemMessage(verdict.problem, wish, currency.code))
    : planned(verdict.price)
}

// Nothing of a package that was put together on the spot leads back to a template.
const sourceOf = ({ from_template, terms }: GivingFacts) => ({
  template_id: from_template ? terms.template_id : null,
  template_version: from_template ? terms.version : null,
})

const creditsOf = ({ from_template, terms }: GivingFacts, price: bigint): CreditToIssue[] => {
  const credits = creditsToIssue(terms.items, price, price)
  return from_template ? credits : credits.map((one) => ({ ...one, template_item_id: null }))
}

/** Says what package a wish asks for: its price, its days, and what every credit of it is worth. */
export const planPackage = (wish: GivingWish, facts: GivingFacts): Verdict<PlannedPackage> => {
  const { terms, currency, list_price } = facts
  const period = planPeriod(wish, facts)
  if ("impossible" in period) return period
  const priced = planPrice(wish, facts)
  if ("impossible" in priced) return priced
  const { starts_on, expires_on } = period.plan
  const price = priced.plan
  const original = originalPrice(list_price, price)
  return planned({
    source: wish.source,
    ...sourceOf(facts),
    title: wish.title ?? terms.title,
    terms: { ...terms.terms, ...(wish.valid_for && { validity: wish.valid_for }) },
    currency_code: currency.code,
    currency_digits: currency.digits,
    price,
    // What was paid elsewhere was taxed elsewhere: this shop owes no tax on it.
    net_price: price,
    original_price: original,
    standard_price: facts.standard_price ?? original,
    starts_on,
    expires_on,
    credits: creditsOf(facts, price),
  })
}
