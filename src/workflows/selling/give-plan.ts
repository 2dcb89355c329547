import {
  planPackage,
  planPriceRight,
  planReceivedPayment,
  type PlannedPackage,
  type PriceRight,
} from "../../domain/giving"
import { planOf } from "../../errors/refuse"
import type { GivePackage } from "../../modules/service-credit/selling/give-package"
import type { SessionsToUse } from "../../modules/service-credit/selling/use-at-once"
import type { GiftFacts, GivePackageInput } from "./offer"

/** What is to be used of a package as soon as it is there. */
export const useAtOnceOf = (
  { use_now }: GivePackageInput["body"],
  { service }: Pick<GiftFacts, "service">
): SessionsToUse | null => (use_now && service ? { ...service, quantity: use_now.quantity } : null)

const EVERYTHING: PriceRight = { discount_limit: 100, may_grant: true }

/** The package that a request asks for, at a price that its caller may ask. */
export const planAllowed = (
  { body, price_right = EVERYTHING }: GivePackageInput,
  facts: GiftFacts
): PlannedPackage => {
  const wanted = planOf(planPackage(body, facts))
  return { ...wanted, price: planOf(planPriceRight(wanted.price, body, facts, price_right)) }
}

/** Turns a request and what was looked up for it into the command; what cannot be is refused. */
export const planGift = (input: GivePackageInput, facts: GiftFacts): GivePackage => {
  const { body, actor, key, may_exceed_limit = false } = input
  const { customer, time_zone, purchase_limit, currency } = facts
  const wanted = planAllowed(input, facts)
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
      customer_phone: customer.phone,
    },
    limit:
      purchase_limit === null ? null : { places: purchase_limit, may_exceed: may_exceed_limit },
    payment: planOf(planReceivedPayment(body.payment, currency, wanted.price)),
    use: useAtOnceOf(body, facts),
    note: body.note ?? null,
    notify: body.notify ?? null,
  }
}
