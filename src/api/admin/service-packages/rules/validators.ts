import { z } from "@medusajs/framework/zod"
import type {
  AdminServiceRuleListParams,
  AdminUpsertServiceRule as Body,
} from "../../../../types/http/service-rule"
import { listOf, page } from "../../../query"
import { id } from "../../../values"

/** Query of the rules. */
export const AdminGetServiceRulesParams = z.strictObject({
  ...page,
  variant_id: listOf(id).optional(),
}) satisfies z.ZodType<AdminServiceRuleListParams>

/** Body of a rule. */
export const AdminUpsertServiceRule = z.strictObject({
  variant_id: id,
  package_only: z.boolean().optional(),
  once_per_customer: z.boolean().optional(),
}) satisfies z.ZodType<Body>
