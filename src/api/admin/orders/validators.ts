import { z } from "@medusajs/framework/zod"
import type { AdminCoverOrderLine as CoverBody } from "../../../types/http/package-redemption"
import { units } from "../../body"
import { id } from "../../values"

/** Body of paying for a line. */
export const AdminCoverOrderLine = z.strictObject({
  line_item_id: id,
  client_package_id: id.optional(),
  quantity: units.optional(),
}) satisfies z.ZodType<CoverBody>

/** Query of taking sessions off a line. */
export const AdminUncoverOrderLineParams = z.strictObject({ line_item_id: id })
