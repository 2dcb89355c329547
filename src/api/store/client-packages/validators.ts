import { z } from "@medusajs/framework/zod"
import { PACKAGE_STATUSES } from "../../../domain/status"
import type { StoreClientPackageListParams as ListParams } from "../../../types/http/client-package"
import type { HistoryParams as HistoryQuery } from "../../../types/http/history"
import { fields, listOf, page } from "../../query"
import { id } from "../../values"

/** What both lists of packages can be asked. */
export const packageQuery = {
  ...page,
  ...fields,
  status: listOf(z.enum(PACKAGE_STATUSES)).optional(),
  variant_id: id.optional(),
  order_id: id.optional(),
  order: z.enum(["purchased_at", "-purchased_at", "expires_at", "-expires_at"]).optional(),
  after: id.optional(),
  before: id.optional(),
  count: z.stringbool().optional(),
}

/** Query of the list. */
export const StoreGetClientPackagesParams = z.strictObject(
  packageQuery
) satisfies z.ZodType<ListParams>

/** Query of one package. */
export const ClientPackageParams = z.strictObject(fields)

/** Query of a history. */
export const HistoryParams = z.strictObject(page) satisfies z.ZodType<HistoryQuery>
