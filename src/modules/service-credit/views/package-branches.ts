import type { RangeFilter } from "../../../types/http/client-package"
import { allOf, type Conditions } from "../ledger/page"
import type { Sql } from "../ledger/sql"
import { conditionsOf, type PackageFilters } from "./package-filters"
import { readSearching } from "./search"
import { statusBranches, type Branch, type Lead } from "./status-branches"

/** The condition that a package `p` is in a branch. */
export const inBranch = ({ lead, where, params }: Branch): Conditions => ({
  where: [...(lead ? [`p.${lead.column} >= ? and p.${lead.column} <= ?`] : []), ...where],
  params: [...(lead ? [lead.value, lead.value] : []), ...params],
})

/**
 * The branches of filters, of which each package that is meant is in exactly one. What packages of several
 * kinds have in common has no order of its own; each kind has.
 */
export const branchesIn = async (sql: Sql, filters: PackageFilters): Promise<Branch[]> => {
  const searching = filters.q === undefined ? "parts" : await readSearching(sql)
  const { status, payment_status, source, ...others } = filters
  const { where, params } = conditionsOf(others, searching)
  return statusBranches(status)
    .flatMap((branch) => split(branch, "payment_status", payment_status))
    .flatMap((branch) => split(branch, "source", source))
    .map((branch) => ({
      ...branch,
      where: [...branch.where, ...where],
      params: [...branch.params, ...params],
    }))
    .map((branch) =>
      isSpan(others.expires_on) || isSpan(others.purchased_at) ? readFirst(branch) : branch
    )
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

// Of what is looked for between two days there is little, and all of it together. PostgreSQL, which knows
// nothing of that, would rather look for it along the whole list: so it is read first and then sorted.
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
