import { invalid } from "../../../errors/refuse"
import type {
  AdminClientPackage,
  AdminClientPackageListParams,
} from "../../../types/http/client-package"
import type { Sql } from "../ledger/sql"
import { allOf, countUpToCap, isOneOf, type CappedCount, type PageRequest } from "../ledger/page"
import { conditionsOf, type PackageFilters } from "./package-filters"
import { selectPackages } from "./package-view"

/** Which packages, in which order, which page; `service` are those that can pay for it now. */
export type PackageListQuery = PageRequest &
  Pick<AdminClientPackageListParams, "after"> & {
    order: NonNullable<AdminClientPackageListParams["order"]>
    filters: PackageFilters
  }

/** A page of packages and how many there are. */
export type PackageList = CappedCount & { packages: AdminClientPackage[] }

type Cursor = { id: string; at: string | null }

/** The parts of a statement that pick a page of packages `p`; the order may be repeated around it. */
export type PackagePage = { where: string; order: string; params: unknown[] }

/**
 * Says which packages are on a page. Without an end a package comes after every one that has one,
 * whichever way the list is sorted by expiry.
 */
export const pageOfPackages = async (
  sql: Sql,
  { filters, order, after, limit, offset }: PackageListQuery
): Promise<PackagePage> => {
  const page = conditionsOf(filters)
  const column = order.replace("-", "")
  const [direction, beyond] = order.startsWith("-") ? ["desc", "<"] : ["asc", ">"]
  if (after !== undefined) {
    const cursor = await findCursor(sql, after, column, filters.customer_id)
    if (cursor.at === null) {
      page.where.push(`p.${column} is null and p.id ${beyond} ?`)
      page.params.push(cursor.id)
    } else {
      page.where.push(`((p.${column}, p.id) ${beyond} (?::timestamptz, ?) or p.${column} is null)`)
      page.params.push(cursor.at, cursor.id)
    }
  }
  return {
    where: `where ${allOf(page)}`,
    order: `order by p.${column} ${direction} nulls last, p.id ${direction}`,
    params: [...page.params, limit, after === undefined ? offset : 0],
  }
}

/** Lists packages with how many there are. */
export const listPackages = async (sql: Sql, query: PackageListQuery): Promise<PackageList> => {
  const conditions = conditionsOf(query.filters)
  const counted = await countUpToCap(sql, "service_package_client_package p", conditions)
  const { where, order, params } = await pageOfPackages(sql, query)
  const packages = await selectPackages(sql, `${where} ${order} limit ? offset ?`, params)
  return { packages, ...counted }
}

const findCursor = async (sql: Sql, id: string, column: string, owners?: readonly string[]) => {
  const own = owners ? ` and ${isOneOf("p.customer_id")}` : ""
  const [cursor] = await sql<Cursor>(
    // As text: a JavaScript date would drop the microseconds, and with them the place in the list.
    `select p.id, p.${column}::text as at from service_package_client_package p where p.id = ?${own}`,
    owners ? [id, owners] : [id]
  )
  if (!cursor) {
    throw invalid("`after` is not the id of a package.")
  }
  return cursor
}
