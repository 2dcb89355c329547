import type { Service } from "../../../domain/coverage"
import type { AdminClientPackageListParams, RangeFilter } from "../../../types/http/client-package"
import { isOneOf, type Conditions } from "../ledger/page"
import { STATUS, statesOf } from "./status"
import { rankedReferences, USABLE_FOR } from "./usable-for"

/** The filters of a list of packages, with the service already looked up. */
export type PackageFilters = Omit<
  AdminClientPackageListParams,
  "limit" | "offset" | "order" | "after" | "variant_id" | "fields" | "format"
> & { service?: Service }

const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&")

const lower = (text: string) => text.trim().toLowerCase()

/** Turns filters into conditions on the package row `p`; values travel as parameters only. */
export const conditionsOf = (filters: PackageFilters): Conditions => {
  const found: Conditions = { where: [], params: [] }
  const add = (condition: string, ...values: unknown[]) => {
    found.where.push(condition)
    found.params.push(...values)
  }
  const among = (column: string, values: readonly string[] | undefined) => {
    if (values) add(isOneOf(column), values)
  }
  const between = (column: string, range: RangeFilter | undefined, cast = "") => {
    if (range?.$gte !== undefined) add(`${column} >= ?${cast}`, range.$gte)
    if (range?.$lte !== undefined) add(`${column} <= ?${cast}`, range.$lte)
  }

  among("p.id", filters.id)
  among("p.customer_id", filters.customer_id)
  if (filters.status) {
    among("p.state", statesOf(filters.status))
    among(`(${STATUS})`, filters.status)
  }
  among("p.payment_status", filters.payment_status)
  among("p.template_id", filters.template_id)
  among("p.source", filters.source)
  if (filters.batch_id !== undefined) add("p.batch_id = ?", filters.batch_id)
  if (filters.order_id !== undefined) add("p.order_id = ?", filters.order_id)
  if (filters.attention === true) add("p.attention_code is not null")
  if (filters.attention === false) add("p.attention_code is null")
  if (typeof filters.attention === "string") add("p.attention_code = ?", filters.attention)
  if (filters.q !== undefined) {
    // Names that were stored before they were written one way may be spelled either way.
    const forms = new Set(["NFC", "NFD"].map((form) => lower(filters.q ?? "").normalize(form)))
    const patterns = [...forms].map((form) => `%${literally(form)}%`)
    add(`(${patterns.map(() => "p.search_text like ?").join(" or ")})`, ...patterns)
  }
  between("p.expires_on", filters.expires_on)
  between("p.purchased_at", filters.purchased_at, "::timestamptz")
  if (filters.service) add(USABLE_FOR, JSON.stringify(rankedReferences(filters.service)))
  return found
}
