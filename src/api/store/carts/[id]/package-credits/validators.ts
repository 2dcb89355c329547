import { z } from "@medusajs/framework/zod"
import type { StoreApplyPackageCredits } from "../../../../../types/http/quote"
import { fields } from "../../../../query"
import { id } from "../../../../values"

/** Body of POST: the lines to pay with credits; none means the best allocation of all. */
export const StoreApplyPackageCreditsSchema = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        line_item_id: id,
        client_package_id: id.optional(),
        quantity: z.number().int().min(1).max(1_000_000).optional(),
      })
    )
    .max(200)
    .optional(),
  take_over: z.boolean().optional(),
}) satisfies z.ZodType<StoreApplyPackageCredits>

/** Query of DELETE: one line, or without it the whole cart. */
export const StoreDeclinePackageCreditsParams = z.strictObject({
  line_item_id: id.optional(),
  ...fields,
})
