import type { AdminGiveClientPackage } from "../../../src/types/http/client-package"
import { coverageOf, namesOf } from "../../lib/picked"
import type { ShownPrice } from "./typed-amounts"
import {
  ELSEWHERE,
  isNotified,
  LATER,
  LINK,
  NONE,
  paymentOf,
  termsOf,
  type AddValues,
} from "./add-values"

/** What is known of the package besides what was typed. */
export type BodyFacts = {
  customer_id: string
  region_id: string | undefined
  price: ShownPrice | null
  /** What is paid now; null while nothing is. */
  paid: number | null
}

const what = (values: AddValues) => {
  const { kind, template, title, unit_label, services, sessions } = values
  if (kind === "template") return { template_id: template?.id }
  const label = unit_label.trim()
  return {
    ...(title.trim() && { title: title.trim() }),
    items: [
      {
        title: namesOf(services).slice(0, 200),
        units: Number(sessions),
        ...(label && { unit_label: label }),
        coverage: coverageOf(services),
      },
    ],
  }
}

const until = (values: AddValues) => {
  const { expiry, kind } = values
  if (expiry.kind === "day") return { expires_on: expiry.day }
  if (expiry.kind === "never") return { expires_on: null }
  if (expiry.kind === "period") return { valid_for: { count: expiry.count, unit: expiry.unit } }
  const { validity } = termsOf(values)
  const isPeriod = validity !== null && "count" in validity
  return kind === "sessions" && isPeriod ? { valid_for: validity } : {}
}

const money = (values: AddValues, { price, paid }: BodyFacts) => {
  if (values.source === "complimentary" || !price) return {}
  const method = paymentOf(values)
  if (method === LINK) return { price: price.price, payment_link: true }
  const amount = method === LATER ? 0 : (paid ?? 0)
  // What was paid elsewhere is no money that this shop has received.
  const isElsewhere = method === ELSEWHERE && amount === price.total
  const isLeftOut = values.source === "sale" ? amount === 0 : isElsewhere
  return { price: price.price, ...(!isLeftOut && { payment: { amount, method } }) }
}

/** Turns the form into the request: the price that was shown is the price that is asked for. */
export const bodyOf = (values: AddValues, facts: BodyFacts): AdminGiveClientPackage => ({
  customer_id: facts.customer_id,
  ...what(values),
  source: values.source,
  ...(facts.region_id && { region_id: facts.region_id }),
  ...money(values, facts),
  ...until(values),
  ...(values.starts_on && { starts_on: values.starts_on }),
  ...(values.use_now !== NONE && { use_now: { variant_id: values.use_now, quantity: 1 } }),
  ...(values.note.trim() && { note: values.note.trim() }),
  notify: isNotified(values),
})
