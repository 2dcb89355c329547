import { validityOf, type CalendarPeriod, type Validity } from "../../../src/domain/validity"

/** How long a package is to be valid: as its template says, for a period, until a day, or for ever. */
export type Expiry =
  | { kind: "usual" }
  | { kind: "period"; count: number; unit: "day" | "week" | "month" | "year" }
  | { kind: "day"; day: string | null }
  | { kind: "never" }

/** What the terms of a template say about its end; without a template a package starts when given. */
export type Terms = { validity: Validity; starts: "purchase" | "first_use" }

/** What a person reads about the end of a package before it is given. */
export type End =
  { on: string } | { after_first_use: CalendarPeriod } | { never: true } | { unknown: true }

/** The validity that an expiry means; undefined where a day was chosen, null for ever. */
export const validityIn = (expiry: Expiry, terms: Terms): Validity | undefined => {
  if (expiry.kind === "usual") return terms.validity
  if (expiry.kind === "period") return { count: expiry.count, unit: expiry.unit }
  return expiry.kind === "never" ? null : undefined
}

/** When a package would end that begins on a local day; one that starts with its first use has no day yet. */
export const endOf = (expiry: Expiry, terms: Terms, starts_on: string): End => {
  if (expiry.kind === "day") return expiry.day ? { on: expiry.day } : { unknown: true }
  const validity = validityIn(expiry, terms) ?? null
  if (validity === null) return { never: true }
  if (terms.starts === "first_use" && !("until" in validity)) return { after_first_use: validity }
  const on = validityOf({ startsOn: starts_on, validity })
  return on === null ? { never: true } : { on }
}
