import { z } from "@medusajs/framework/zod"
import type { AdminRecordPayment, AdminVoidPayment } from "../../../../../types/http/payment"
import { instant, method, positiveAmount, reason, reference } from "../../../../body"
import { page } from "../../../../query"
import { text } from "../../../../values"

/** Query of the list. */
export const PaymentListParams = z.strictObject(page)

/** Body of a payment. */
export const RecordPayment = z.strictObject({
  amount: positiveAmount,
  method,
  reference: reference.optional(),
  paid_at: instant.optional(),
  note: text(2_000).trim().min(1).optional(),
}) satisfies z.ZodType<AdminRecordPayment>

/** Body of a void. */
export const VoidPayment = z.strictObject({ reason }) satisfies z.ZodType<AdminVoidPayment>
