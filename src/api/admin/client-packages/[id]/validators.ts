import { z } from "@medusajs/framework/zod"
import type {
  AdminChangePackageExpiry as ExpiryBody,
  AdminCorrectServiceCredit as CorrectBody,
  AdminFreezePackage as FreezeBody,
  AdminReinstatePackage as ReinstateBody,
  AdminAssignPackage as AssignBody,
  AdminResolvePackageAttention as ResolveBody,
  AdminUnfreezePackage as UnfreezeBody,
} from "../../../../types/http/package-changes"
import { dayUntil, lastDay, reason, units } from "../../../body"
import { id } from "../../../values"

// More units than any package holds are told from a wrong number by the package, not by the input.
const count = z.number().int().min(-1_000_000).max(1_000_000)

/** Body of another last valid day. */
export const AdminChangePackageExpiry = z.strictObject({
  expires_on: lastDay.nullable(),
  reason: reason.optional(),
}) satisfies z.ZodType<ExpiryBody>

/** Body of bringing an ended package back. */
export const AdminReinstatePackage = z.strictObject({
  expires_on: lastDay.nullable(),
  reason,
}) satisfies z.ZodType<ReinstateBody>

/** Body of a pause. */
export const AdminFreezePackage = z.strictObject({
  from: dayUntil("2100-12-31").optional(),
  until: dayUntil("2100-12-31").optional(),
  reason: reason.optional(),
}) satisfies z.ZodType<FreezeBody>

/** Body of lifting a pause. */
export const AdminUnfreezePackage = z.strictObject({
  reason: reason.optional(),
}) satisfies z.ZodType<UnfreezeBody>

/** Body of a correction. */
export const AdminCorrectServiceCredit = z.strictObject({
  service_credit_id: id,
  delta: count.refine((delta) => delta !== 0, "say how many more were used, or given back"),
  reason: reason.optional(),
  expected_available: count.min(0).optional(),
}) satisfies z.ZodType<CorrectBody>

/** Body of settling what a package needed attention for. */
export const AdminResolvePackageAttention = z
  .strictObject({
    action: z.literal("revoke").optional(),
    units: units.optional(),
    service_credit_id: id.optional(),
    reason: reason.optional(),
  })
  .refine(
    ({ action, units, service_credit_id }) =>
      action === "revoke" || (units === undefined && service_credit_id === undefined),
    "sessions are taken back by the action revoke"
  ) satisfies z.ZodType<ResolveBody>

/** Body of moving a package to another customer. */
export const AdminAssignPackage = z.strictObject({
  customer_id: id,
  reason,
}) satisfies z.ZodType<AssignBody>
