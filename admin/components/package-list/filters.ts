import { PACKAGE_STATUSES } from "../../../src/domain/status"
import { isLocalDate } from "../../../src/domain/calendar"
import type { PaymentStatus } from "../../../src/domain/payment-status"
import type { PackageSource } from "../../../src/types/http/client-package"

const PAYMENTS = ["unpaid", "partial", "paid"] as const satisfies readonly PaymentStatus[]
const SOURCES = [
  "order",
  "sale",
  "external",
  "complimentary",
  "migrated",
] as const satisfies readonly PackageSource[]

/** What a filter can be set to, where that is known beforehand. */
export const CHOICES = { status: PACKAGE_STATUSES, payment: PAYMENTS, source: SOURCES }

/** The filters in the order in which they are offered. */
export const FILTERS = [
  "status",
  "payment",
  "expires",
  "bought",
  "template",
  "source",
  "attention",
] as const

/** A filter by its name in the address; `batch` comes from a link only. */
export type FilterName = (typeof FILTERS)[number] | "batch"

/** Every filter that is set, as the address has it: `active,frozen`, `2026-05-01..2026-05-31`, `yes`. */
export type Filters = Partial<Record<FilterName, string>>

/** Days between two ends, each of them included; an end may be open. */
export type DayRange = { from: string | null; to: string | null }

/** The values of a filter that takes several. */
export const valuesOf = (filter: string | undefined): string[] =>
  filter ? filter.split(",").filter(Boolean) : []

/** Those values of a filter that it can have; an address may hold anything. */
export const knownOf = <Value extends string>(
  filter: string | undefined,
  known: readonly Value[]
): Value[] => {
  const wanted = valuesOf(filter)
  return known.filter((value) => wanted.includes(value))
}

/** The days that a filter means; what is no day of the calendar is an open end. */
export const rangeOf = (filter: string | undefined): DayRange => {
  const [from = "", to = ""] = (filter ?? "").split("..")
  return { from: isLocalDate(from) ? from : null, to: isLocalDate(to) ? to : null }
}

/** A range as the address has it; without an end on either side there is none. */
export const rangeText = ({ from, to }: DayRange): string =>
  from === null && to === null ? "" : `${from ?? ""}..${to ?? ""}`
