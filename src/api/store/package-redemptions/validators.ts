import { z } from "@medusajs/framework/zod"
import { REDEMPTION_STATUSES } from "../../../domain/redemption"
import type { StorePackageRedemptionListParams as ListParams } from "../../../types/http/package-redemption"
import { fields, listOf, page } from "../../query"
import { id } from "../../values"

/** What both lists of redemptions can be asked. */
export const redemptionQuery = {
  ...page,
  ...fields,
  client_package_id: id.optional(),
  order_id: id.optional(),
  status: listOf(z.enum(REDEMPTION_STATUSES)).optional(),
}

/** Query of the list. */
export const StoreGetPackageRedemptionsParams = z.strictObject(
  redemptionQuery
) satisfies z.ZodType<ListParams>

/** Body of a customer's own cancellation: nothing to say. */
export const StoreCancelRedemption = z.strictObject({})

/** Query of one redemption. */
export const StoreRedemptionParams = z.strictObject(fields)
