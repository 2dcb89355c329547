import { z } from "@medusajs/framework/zod"
import { REFUND_METHODS } from "../../../../../domain/refund"
import type {
  AdminCancelClientPackage,
  AdminRefundPreviewParams,
} from "../../../../../types/http/refund"
import { positiveAmount, reason } from "../../../../body"

/** Query of a preview. */
export const RefundPreviewParams = z.strictObject({
  fee: z.coerce.number().min(0).max(999_999_999).optional(),
}) satisfies z.ZodType<AdminRefundPreviewParams>

/** Body of a cancel. */
export const CancelPackage = z.strictObject({
  reason,
  refund: z
    .strictObject({
      method: z.enum(REFUND_METHODS),
      amount: positiveAmount.optional(),
    })
    .optional(),
}) satisfies z.ZodType<AdminCancelClientPackage>
