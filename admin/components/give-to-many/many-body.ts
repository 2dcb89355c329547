import { castNumber } from "@medusajs/dashboard/lib"
import type { AdminCreateClientPackageBatch } from "../../../src/types/http/batch"
import { coverageOf } from "../../lib/picked"
import { expiryOf, titleOf, type ManyValues } from "./many-values"

const LONGEST = 200

const what = (values: ManyValues) => {
  const { kind, template, services, sessions } = values
  if (kind === "template") return { template_id: template?.id }
  const coverage = coverageOf(services)
  const title = titleOf(values).slice(0, LONGEST)
  return { items: [{ title, units: Number(sessions), coverage }] }
}

const who = ({ to, customers, group }: ManyValues) => {
  if (to === "all") return { all: true as const }
  if (to === "group") return { customer_group_id: group?.id }
  return { customer_ids: customers.map(({ id }) => id) }
}

// Sessions from an old system may have been paid there, nobody knows how much; a template has a price.
const price = ({ source, price: typed, kind }: ManyValues) => {
  if (source === "complimentary") return {}
  if (typed !== "") return { price: castNumber(typed) }
  return kind === "sessions" ? { price: 0 } : {}
}

const until = (values: ManyValues) => {
  const expiry = expiryOf(values)
  if (expiry === "never") return { expires_on: null }
  return expiry === "day" ? { expires_on: values.day } : {}
}

/** Turns the form into the request. */
export const bodyOf = (values: ManyValues): AdminCreateClientPackageBatch => ({
  ...what(values),
  ...who(values),
  ...price(values),
  ...until(values),
  source: values.source,
  notify: values.notify,
})
