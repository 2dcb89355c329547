import { z } from "@medusajs/framework/zod"
import { RESTORE_POLICIES } from "../../../domain/redemption"
import type {
  AdminDetachRedemption as DetachBody,
  AdminMarkNoShow as NoShowBody,
  AdminPackageRedemptionListParams as ListParams,
  AdminRestoreRedemption as RestoreBody,
  AdminUpdatePackageRedemption as UpdateBody,
  AdminUseSessions as UseBody,
} from "../../../types/http/package-redemption"
import { instant, reason, reference, units } from "../../body"
import { fields } from "../../query"
import { id, text } from "../../values"
import { redemptionQuery } from "../../store/package-redemptions/validators"

/** Query of the list. */
export const AdminGetPackageRedemptionsParams = z.strictObject({
  ...redemptionQuery,
  customer_id: id.optional(),
  variant_id: id.optional(),
  staff: text(255).min(1).optional(),
  starts_at: z.strictObject({ $gte: instant.optional(), $lte: instant.optional() }).optional(),
  order: z.literal("starts_at").optional(),
}) satisfies z.ZodType<ListParams>

/** Query of one redemption. */
export const RedemptionParams = z.strictObject(fields)

const said = text(255).trim().min(1).nullish()
const booking = z
  .strictObject({ reference: reference.nullish(), starts_at: said, starts_text: said, staff: said })
  .refine(
    ({ starts_at, starts_text }) => !starts_at || !starts_text,
    "starts_at is the start, or starts_text what is said of it: not both"
  )
const note = text(2_000).trim().min(1)

/** Body of a use at the desk. */
export const AdminUseSessions = z
  .strictObject({
    variant_id: id.optional(),
    service_credit_id: id.optional(),
    quantity: units.optional(),
    booking: booking.optional(),
    effective_at: instant.optional(),
    note: note.optional(),
    take_over: z.boolean().optional(),
  })
  .refine(
    ({ variant_id, service_credit_id }) =>
      variant_id !== undefined || service_credit_id !== undefined,
    "name the service (variant_id) or the credit that pays (service_credit_id)"
  ) satisfies z.ZodType<UseBody>

/** Body of a change of a booking. */
export const AdminUpdatePackageRedemption = z
  .strictObject({
    booking: booking
      .refine((given) => Object.values(given).some((value) => value !== undefined), "say something")
      .optional(),
    note: note.nullish(),
  })
  .refine(
    (given) => given.booking !== undefined || given.note !== undefined,
    "say what is to change: booking or note"
  ) satisfies z.ZodType<UpdateBody>

/** Body of giving back. */
export const AdminRestoreRedemption = z.strictObject({
  quantity: units.optional(),
  policy: z.enum(RESTORE_POLICIES).optional(),
  reason: reason.optional(),
}) satisfies z.ZodType<RestoreBody>

/** Body of a no-show. */
export const AdminMarkNoShow = z.strictObject({
  no_show: z.boolean(),
  counts: z.boolean().optional(),
  quantity: units.optional(),
  reason: reason.optional(),
}) satisfies z.ZodType<NoShowBody>

/** Body of taking a visit off its package. */
export const AdminDetachRedemption = z.strictObject({
  charge: z.boolean().optional(),
  reason: reason.optional(),
}) satisfies z.ZodType<DetachBody>
