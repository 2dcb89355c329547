import { z } from "@medusajs/framework/zod"
import type { StorePackageTemplateListParams } from "../../../types/http/package-template"
import { page } from "../../query"
import { id, text } from "../../values"

/** Query of the packages for sale. */
export const StoreGetPackageTemplatesParams = z.strictObject({
  ...page,
  q: text(200).optional(),
  region_id: id.optional(),
  currency_code: z
    .string()
    .regex(/^[a-zA-Z]{3}$/, "has three letters")
    .toLowerCase()
    .optional(),
}) satisfies z.ZodType<StorePackageTemplateListParams>
