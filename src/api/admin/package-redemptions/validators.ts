import { z } from "@medusajs/framework/zod"
import type { AdminPackageRedemptionListParams as ListParams } from "../../../types/http/package-redemption"
import { id, text } from "../../query"
import { redemptionQuery } from "../../store/package-redemptions/validators"

/** Query of the list. */
export const AdminGetPackageRedemptionsParams = z.strictObject({
  ...redemptionQuery,
  customer_id: id.optional(),
  variant_id: id.optional(),
  staff: text(255).min(1).optional(),
}) satisfies z.ZodType<ListParams>
