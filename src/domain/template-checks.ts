import type { Coverage, Reference } from "./coverage"
import { dayWriter } from "./day-label"
import type { SalesPlace } from "./template-sale"
import { isOver, type Validity } from "./validity"

/** How Medusa would sell a variant today; `variant_id` is null while it is only planned. */
export type Offer = {
  variant_id: string | null
  title: string
  published: boolean
  manages_inventory: boolean
  has_shipping_profile: boolean
  currency_codes: readonly string[]
  sales_channel_ids: readonly string[]
}

/** What of a template is its own, whatever the shop around it looks like. */
export type TemplateContent = {
  sold: SalesPlace
  desk_currency_codes: readonly string[]
  items: readonly { title: string; coverage: readonly Coverage[] }[]
}

/** Everything that decides whether a template can be sold. */
export type TemplateFacts = TemplateContent & {
  time_zone: string | null
  validity: Validity
  /** The shop's calendar day; null while its zone is not known. */
  today: string | null
  shop_currency_codes: readonly string[]
  offer: Offer | null
  sold_by: { title: string } | null
  services: readonly Offer[]
  missing_references: readonly Reference[]
}

/** What a button next to a check can do about it. */
export type TemplateRemedy =
  | "set_time_zone"
  | "change_validity"
  | "add_item"
  | "change_coverage"
  | "choose_product"
  | "set_price"
  | "remove_shipping_profile"
  | "stop_managing_inventory"
  | "add_to_sales_channel"
  | "publish_product"
  | "duplicate_template"

type OfferProblem =
  "shipping_profile" | "managed_inventory" | "no_price" | "no_channel" | "unpublished"

/** The closed list of what can stand between a template and its sale. */
export type TemplateCheckCode =
  | "time_zone_missing"
  | "validity_over"
  | "no_items"
  | "no_coverage"
  | "reference_missing"
  | "no_product"
  | "product_fixed"
  | "variant_sold_elsewhere"
  | "currency_unknown"
  | OfferProblem
  | `service_${OfferProblem}`

/** One thing to mend; what is blocking keeps the template from being published. */
export type TemplateCheck = {
  code: TemplateCheckCode
  message: string
  remedy: TemplateRemedy | null
  blocking: boolean
  variant_ids: string[]
}

const REMEDIES: Record<OfferProblem, TemplateRemedy> = {
  shipping_profile: "remove_shipping_profile",
  managed_inventory: "stop_managing_inventory",
  no_price: "set_price",
  no_channel: "add_to_sales_channel",
  unpublished: "publish_product",
}

const SENTENCES: Record<OfferProblem, string> = {
  shipping_profile: "has a shipping profile, so a checkout with it asks for a delivery",
  managed_inventory: "has managed inventory, so it sells out",
  no_price: "has no price in a currency of the shop",
  no_channel: "is in no sales channel",
  unpublished: "is not published",
}

const PROBLEMS: Record<OfferProblem, (offer: Offer, facts: TemplateFacts) => boolean> = {
  shipping_profile: (offer) => offer.has_shipping_profile,
  managed_inventory: (offer) => offer.manages_inventory,
  no_price: (offer, facts) =>
    !offer.currency_codes.some((code) => facts.shop_currency_codes.includes(code)),
  no_channel: (offer) => offer.sales_channel_ids.length === 0,
  unpublished: (offer) => !offer.published,
}
const OFFER_PROBLEMS: readonly OfferProblem[] = [
  "shipping_profile",
  "managed_inventory",
  "no_price",
  "no_channel",
  "unpublished",
]

const blocker = (
  code: TemplateCheckCode,
  remedy: TemplateRemedy | null,
  message: string
): TemplateCheck => ({ code, message, remedy, blocking: true, variant_ids: [] })

const named = (titles: readonly string[]) =>
  titles.length > 3
    ? `${titles.slice(0, 3).join(", ")} and ${titles.length - 3} more`
    : titles.join(", ")

const variantIds = (offers: readonly Offer[]) =>
  offers.flatMap(({ variant_id }) => variant_id ?? [])

/** What is wrong with the template itself; a template on sale never has any of it. */
export const contentChecks = (content: TemplateContent): TemplateCheck[] => {
  const checks: TemplateCheck[] = []
  if (content.items.length === 0) {
    checks.push(blocker("no_items", "add_item", "The package contains no service."))
  }
  const empty = content.items.filter(({ coverage }) => coverage.length === 0)
  if (empty.length) {
    const titles = named(empty.map(({ title }) => title))
    checks.push(blocker("no_coverage", "change_coverage", `Nothing can be booked with ${titles}.`))
  }
  if (content.sold === "desk_only" && content.desk_currency_codes.length === 0) {
    checks.push(blocker("no_price", "set_price", "The package has no price."))
  }
  return checks
}

const missingReferences = ({ items, missing_references }: TemplateFacts): TemplateCheck[] => {
  const isMissing = (rule: Coverage) =>
    missing_references.some(
      ({ kind, reference_id }) => kind === rule.kind && reference_id === rule.reference_id
    )
  return items.flatMap(({ title, coverage }) => {
    const missing = coverage.filter(isMissing)
    if (missing.length === 0) return []
    const ids = named(missing.map(({ reference_id }) => reference_id))
    const message = `${title} names what the shop no longer has: ${ids}.`
    const check = blocker("reference_missing", "change_coverage", message)
    return [{ ...check, blocking: missing.length === coverage.length }]
  })
}

const unknownCurrencies = ({ desk_currency_codes, shop_currency_codes }: TemplateFacts) => {
  const unknown = desk_currency_codes.filter((code) => !shop_currency_codes.includes(code))
  if (unknown.length === 0) return []
  const message = `The shop does not sell in ${named(unknown)}.`
  return [blocker("currency_unknown", "set_price", message)]
}

const ownOffer = (facts: TemplateFacts): TemplateCheck[] => {
  const { offer, sold_by } = facts
  if (!offer) {
    return [blocker("no_product", "choose_product", "The package has no product in the shop.")]
  }
  const variant_ids = variantIds([offer])
  const elsewhere = sold_by && {
    ...blocker(
      "variant_sold_elsewhere",
      "choose_product",
      `${offer.title} already sells the package ${sold_by.title}.`
    ),
    variant_ids,
  }
  const problems = OFFER_PROBLEMS.filter((problem) => PROBLEMS[problem](offer, facts))
  return [
    ...(elsewhere ? [elsewhere] : []),
    ...problems.map((problem) => ({
      ...blocker(problem, REMEDIES[problem], `${offer.title} ${SENTENCES[problem]}.`),
      variant_ids,
    })),
  ]
}

// A service may well be shipped or booked by phone only: that is for the merchant to judge.
const coveredServices = (facts: TemplateFacts): TemplateCheck[] =>
  OFFER_PROBLEMS.flatMap((problem) => {
    const services = facts.services.filter((service) => PROBLEMS[problem](service, facts))
    if (services.length === 0) return []
    const titles = named([...new Set(services.map(({ title }) => title))])
    return [
      {
        code: `service_${problem}` as const,
        message: `Covered service ${titles} ${SENTENCES[problem]}.`,
        remedy: REMEDIES[problem],
        blocking: false,
        variant_ids: variantIds(services),
      },
    ]
  })

/** Everything that stands between a template and its sale, or its services and their booking. */
export const templateChecks = (facts: TemplateFacts): TemplateCheck[] => [
  ...(facts.time_zone === null ? [timeZoneMissing()] : []),
  ...contentChecks(facts),
  ...pastItsDay(facts),
  ...missingReferences(facts),
  ...unknownCurrencies(facts),
  ...(facts.sold === "shop_and_desk" ? ownOffer(facts) : []),
  ...coveredServices(facts),
]

/** Says that a template keeps the product its placed orders know it by. */
export const productFixed = () =>
  blocker(
    "product_fixed",
    "duplicate_template",
    "The package stays with its product, because orders already placed find it there. Duplicate it to sell it another way."
  )

const timeZoneMissing = () =>
  blocker(
    "time_zone_missing",
    "set_time_zone",
    "The shop has no time zone yet, so nobody could say when a package ends."
  )

const pastItsDay = ({ validity, today }: TemplateFacts): TemplateCheck[] => {
  if (today === null || validity === null || !("until" in validity)) return []
  if (!isOver(validity, today)) return []
  const day = dayWriter(today, [validity.until])(validity.until)
  const message = `The package was valid until ${day}: nobody could use it any more.`
  return [blocker("validity_over", "change_validity", message)]
}
