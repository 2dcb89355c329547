import type { Service } from "../../../domain/coverage"
import type { AdminClientPackageListParams, RangeFilter } from "../../../types/http/client-package"
import { allOf, isOneOf, type Conditions } from "../ledger/page"
import { searchFor, type Searching } from "./search"
import { rankedReferences, USABLE_FOR } from "./usable-for"

/** The filters of a list of packages, with the service already looked up. */
export type PackageFilters = Omit<
  AdminClientPackageListParams,
  "limit" | "offset" | "order" | "after" | "before" | "count" | "variant_id" | "fields" | "format"
> & { service?: Service }

/** Turns filters but status, payment and source into conditions on the package row `p`; values travel as parameters only. */
export const conditionsOf = (filters: PackageFilters, searching: Searching): Conditions => {
  const found: Conditions = { where: [], params: [] }
  const add = (condition: string, ...values: unknown[]) => {
    found.where.push(condition)
    found.params.push(...values)
  }
  const among = (column: string, values: readonly string[] | undefined) => {
    // One value is looked up in the order of an index, several are not.
    if (values?.length === 1) add(`${column} = ?`, values[0])
    else if (values) add(isOneOf(column), values)
  }
  const between = (column: string, range: RangeFilter | undefined, cast = "") => {
    if (range?.$gte !== undefined) add(`${column} >= ?${cast}`, range.$gte)
    if (range?.$lte !== undefined) add(`${column} <= ?${cast}`, range.$lte)
  }

  among("p.id", filters.id)
  among("p.customer_id", filters.customer_id)
  among("p.template_id", filters.template_id)
  if (filters.batch_id !== undefined) add("p.batch_id = ?", filters.batch_id)
  if (filters.order_id !== undefined) add("p.order_id = ?", filters.order_id)
  if (filters.attention === true) add("p.attention_code is not null")
  if (filters.attention === false) add("p.attention_code is null")
  if (typeof filters.attention === "string") add("p.attention_code = ?", filters.attention)
  if (filters.q !== undefined) {
    const meant = searchFor(filters.q, searching)
    add(allOf(meant), ...meant.params)
  }
  between("p.expires_on", filters.expires_on)
  between("p.purchased_at", filters.purchased_at, "::timestamptz")
  if (filters.service) add(USABLE_FOR, JSON.stringify(rankedReferences(filters.service)))
  return found
}
