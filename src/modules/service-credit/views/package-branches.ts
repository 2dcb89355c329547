import type { RangeFilter } from "../../../types/http/client-package"
import { allOf, countUpToCap, type Conditions } from "../ledger/page"
import type { Sql } from "../ledger/sql"
import { conditionsOf, type PackageFilters } from "./package-filters"
import { readSearching } from "./search"
import { PACKAGES, statusBranches, type Branch, type Lead } from "./status-branches"

/** The condition that a package `p` is in a branch. */
export const inBranch = ({ lead, where, params }: Branch): Conditions => ({
  where: [...(lead ? [`p.${lead.column} >= ? and p.${lead.column} <= ?`] : []), ...where],
  params: [...(lead ? [lead.value, lead.value] : []), ...params],
})

/** By what a list of packages can be put in order. */
export type Column = "purchased_at" | "expires_at"

/**
 * The branches of filters, of which each package that is meant is in exactly one. What packages of several
 * kinds have in common has no order of its own; each kind has. `column` is what the list is read by; a count
 * has none.
 */
export const branchesIn = async (
  sql: Sql,
  filters: PackageFilters,
  column: Column | null
): Promise<Branch[]> => {
  const searching = filters.q === undefined ? "parts" : await readSearching(sql)
  const { status, payment_status, source, ...others } = filters
  const meant = conditionsOf(others, searching)
  const isFirst = await isReadFirst(sql, others, meant, column)
  const { where, params } = column === "expires_at" ? withinDays(meant, others.expires_on) : meant
  return statusBranches(status)
    .flatMap((branch) => split(branch, "payment_status", payment_status))
    .flatMap((branch) => split(branch, "source", source))
    .map((branch) => ({
      ...branch,
      where: [...branch.where, ...where],
      params: [...branch.params, ...params],
    }))
    .map((branch) => (isFirst ? readFirst(branch) : branch))
}

const split = (
  branch: Branch,
  column: Lead["column"],
  values: readonly string[] | undefined
): Branch[] => {
  if (!values) return [branch]
  return [...new Set(values)].map((value) =>
    branch.lead
      ? {
          ...branch,
          where: [...branch.where, `p.${column} = ?`],
          params: [...branch.params, value],
        }
      : { ...branch, lead: { column, value } }
  )
}

// PostgreSQL would rather look along the whole list for what may all stand at its far end: where there is
// little of it, it is read first and then sorted.
const readFirst = (branch: Branch): Branch => {
  const all = inBranch(branch)
  return {
    from: `(select p.* from ${branch.from} where ${allOf(all)} offset 0) p`,
    given: [...branch.given, ...all.params],
    ...{ lead: null, where: [], params: [] },
  }
}

const isSpan = (range: RangeFilter | undefined) =>
  range?.$gte !== undefined && range.$lte !== undefined

// What the list is not in the order of, by how far the filter for it stands from that order.
const isReadFirst = async (
  sql: Sql,
  { q, template_id, batch_id, attention, expires_on, purchased_at }: PackageFilters,
  meant: Conditions,
  column: Column | null
): Promise<boolean> => {
  if (column === null) return isSpan(expires_on) || isSpan(purchased_at)
  const ranges = column === "expires_at" ? [purchased_at] : [expires_on]
  const strange = [q, template_id, batch_id, attention || undefined, ...ranges]
  if (strange.every((filter) => filter === undefined)) return false
  const { count_is_capped } = await countUpToCap(sql, PACKAGES, meant)
  return !count_is_capped
}

// A last day and its end are the same order: a day ends within a day and a half of its date, in any zone.
const withinDays = ({ where, params }: Conditions, range: RangeFilter | undefined): Conditions => {
  const bounds: [string, string | undefined][] = [
    ["p.expires_at >= ?::date", range?.$gte],
    ["p.expires_at <= ?::date + 2", range?.$lte],
  ]
  const given = bounds.flatMap(([condition, day]) =>
    day === undefined ? [] : [{ condition, day }]
  )
  return {
    where: [...where, ...given.map(({ condition }) => condition)],
    params: [...params, ...given.map(({ day }) => day)],
  }
}
