import { z } from "@medusajs/framework/zod"
import { COVERAGE_KINDS } from "../domain/coverage"
import { VALIDITY_UNITS } from "../domain/validity"
import { id, text } from "./values"

/** A local day, as the calendar has it. */
export const localDay = z.iso.date()

/** A day that packages can begin or end on: within these years every date can be computed in every zone. */
export const dayUntil = (last: string) =>
  localDay.refine((date) => date >= "2000-01-01" && date <= last, "is beyond all packages")

/** The last valid day of a package. */
export const lastDay = dayUntil("2200-12-31")

/** An instant, written anew in UTC: PostgreSQL knows neither every offset nor every year of the format. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine((value) => value >= "1900" && value < "3000", "is beyond all packages")
  .transform((value) => new Date(value).toISOString())

/** A short name that people read. */
export const title = text(200).trim().min(1)

/** An amount in major units that may be nothing. */
export const amount = z.number().min(0).max(999_999_999)

/** An amount in major units that is something. */
export const positiveAmount = amount.positive()

/** A currency, as Medusa writes it. */
export const currencyCode = z
  .string()
  .regex(/^[a-zA-Z]{3}$/, "a currency code has three letters")
  .toLowerCase()

/** A number of sessions. */
export const units = z.number().int().min(1).max(1_000_000)

/** Why somebody did something, as the history keeps it. */
export const reason = text(500).trim().min(1)

/** How money changed hands, in the shop's own words. */
export const method = text(100).trim().min(1)

/** A number or name under which something is found elsewhere. */
export const reference = text(255).trim().min(1)

/** What a session may pay for, and how many sessions one booking of it costs. */
export const coverage = z
  .array(z.strictObject({ kind: z.enum(COVERAGE_KINDS), reference_id: id, cost: units.optional() }))
  .max(200)
  .refine(
    (all) =>
      new Set(all.map(({ kind, reference_id }) => `${kind} ${reference_id}`)).size === all.length,
    "each reference once"
  )

/** A length of time in calendar units. */
export const period = z.strictObject({
  count: z.number().int().min(1).max(1_000),
  unit: z.enum(VALIDITY_UNITS),
})
