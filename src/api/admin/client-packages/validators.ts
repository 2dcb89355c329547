import { z } from "@medusajs/framework/zod"
import type { AdminClientPackageListParams as ListParams } from "../../../types/http/client-package"
import { id, listOf, text } from "../../query"
import { packageQuery } from "../../store/client-packages/validators"

/** A local day, as the calendar has it. */
export const localDay = z.iso.date()

const range = <Value extends z.ZodType<string>>(value: Value) =>
  z.strictObject({ $gte: value.optional(), $lte: value.optional() }).optional()

const attention = z.enum([
  "refunded_in_medusa",
  "cancelled_after_use",
  "order_not_covered",
  "service_deleted",
  "customer_deleted",
  "audit_difference",
])

/** Query of the list. */
export const AdminGetClientPackagesParams = z.strictObject({
  ...packageQuery,
  customer_id: listOf(id).optional(),
  payment_status: listOf(z.enum(["unpaid", "partial", "paid"])).optional(),
  template_id: listOf(id).optional(),
  source: listOf(z.enum(["order", "sale", "external", "complimentary", "migrated"])).optional(),
  attention: z.union([z.stringbool(), attention]).optional(),
  q: text(200).trim().min(1).optional(),
  expires_on: range(localDay),
  purchased_at: range(z.iso.datetime({ offset: true })),
}) satisfies z.ZodType<ListParams>
