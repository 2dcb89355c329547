import { z } from "@medusajs/framework/zod"
import { COVERAGE_KINDS, type Coverage } from "../../../domain/coverage"
import type { PackageTerms } from "../../../domain/terms"
import { REDEEM_POLICIES } from "../../../domain/usable"
import { VALIDITY_UNITS } from "../../../domain/validity"

/** The rules a package is sold under, as a plan keeps them until it is carried out. */
export const storedTerms: z.ZodType<PackageTerms> = z.object({
  validity: z.object({ count: z.number(), unit: z.enum(VALIDITY_UNITS) }).nullable(),
  starts: z.enum(["purchase", "first_use"]),
  redeem_policy: z.enum(REDEEM_POLICIES),
  no_show: z.enum(["counts", "restores"]),
  cancel_window_hours: z.number().nullable(),
  expiry_rule: z.enum(["service_date", "booking_date"]),
})

/** What a unit of a planned package may pay for. */
export const storedCoverage: z.ZodType<Coverage> = z.object({
  kind: z.enum(COVERAGE_KINDS),
  reference_id: z.string(),
  cost: z.number(),
})
