import { invalid } from "../../../errors/refuse"
import type { AdminClientPackageListParams } from "../../../types/http/client-package"
import { allOf, CAP, isOneOf, toCapped, type CappedCount, type PageRequest } from "../ledger/page"
import type { Sql } from "../ledger/sql"
import { branchesIn, inBranch, type Column } from "./package-branches"
import type { PackageFilters } from "./package-filters"
import { PACKAGES, type Branch } from "./status-branches"

/** Which packages, in which order, which page; `service` are those that can pay for it now. */
export type PackageListQuery = PageRequest &
  Pick<AdminClientPackageListParams, "after" | "before"> & {
    order: NonNullable<AdminClientPackageListParams["order"]>
    filters: PackageFilters
  }

/** The parts of a statement that reads a page of packages `p`; the order may be repeated around it. */
export type PackagePage = { from: string; order: string; params: unknown[] }

type Cursor = { id: string; at: string | null }

/** In which direction a list is read, and from where on. */
type Way = { column: Column; cursor: Cursor | null; isDescending: boolean; isBack: boolean }

type Part = { from: string; where: string[]; order: string; params: unknown[] }

/**
 * Says which packages are on a page. Each branch of the filters is read in the order of an index, no
 * further than the page goes, and only what was read is put in order. Without an end a package comes after
 * every one that has one, whichever way the list is sorted by expiry.
 */
export const pageOfPackages = async (sql: Sql, query: PackageListQuery): Promise<PackagePage> => {
  const way = await wayOf(sql, query)
  const { column } = way
  const offset = way.cursor ? 0 : query.offset
  const most = query.limit + offset
  const parts = (await branchesIn(sql, query.filters, column)).map((branch) => partsOf(branch, way))
  const first = parts.map(({ nearer }) => nearer)
  const then = parts.flatMap(({ further }) => further ?? [])
  const order = `order by ${orderOf(way)}`
  const read = ({ from, where, ...part }: Part, enough = "") =>
    `(select p.id, p.${column} from ${from} where ${where.join(" and ")}${enough} order by ${part.order} limit ?)`
  const notFull = " and (select count(*) from nearer) < ?"
  return {
    from: `(with nearer as materialized (
        select p.* from (${first.map((part) => read(part)).join(" union all ")}) p ${order} limit ?)
      select p.id from (${["table nearer", ...then.map((part) => read(part, notFull))].join(" union all ")}) p
      ${order} limit ? offset ?) page join ${PACKAGES} on p.id = page.id`,
    order: `order by ${orderOf({ column, isDescending: query.order.startsWith("-"), isBack: false })}`,
    params: [
      ...first.flatMap(({ params }) => [...params, most]),
      ...[most, ...then.flatMap(({ params }) => [...params, most, most])],
      ...[query.limit, offset],
    ],
  }
}

/** Counts the packages of filters exactly up to 10,000 and says when there are more. */
export const countPackages = async (sql: Sql, filters: PackageFilters): Promise<CappedCount> => {
  const branches = await branchesIn(sql, filters, null)
  const found = branches.map(
    (branch) =>
      `(select 1 from ${branch.from} where ${allOf(inBranch(branch))} ${countingOrder(branch)} limit ${CAP + 1})`
  )
  const [row] = await sql<{ count: number | string }>(
    `select count(*) as count from (select 1 from (${found.join(" union all ")}) found limit ${CAP + 1}) counted`,
    branches.flatMap((branch) => [...branch.given, ...inBranch(branch).params])
  )
  return toCapped(Number(row?.count ?? 0))
}

// In the order of its index one kind is counted without a look at the others. Where more is asked PostgreSQL
// expects so few that it would rather read them all and sort.
const countingOrder = ({ lead, where }: Branch): string =>
  lead && where.length < 2 ? `order by p.${lead.column}, p.purchased_at, p.id` : ""

const wayOf = async (sql: Sql, query: PackageListQuery): Promise<Way> => {
  const column = query.order.endsWith("expires_at") ? "expires_at" : "purchased_at"
  const isBack = query.before !== undefined && query.after === undefined
  const cursor = await findCursor(sql, query, column)
  return { column, cursor, isBack, isDescending: query.order.startsWith("-") !== isBack }
}

const orderOf = ({ column, isDescending, isBack }: Omit<Way, "cursor">) => {
  const direction = isDescending ? "desc" : "asc"
  return `p.${column} is null ${isBack ? "desc" : "asc"}, p.${column} ${direction}, p.id ${direction}`
}

// What has a value and what has none stand apart, so that each is found in the order of an index; the
// further one is looked for where the nearer one does not fill the page. Read backwards, what has none is
// nearer.
const partsOf = (branch: Branch, way: Way): { nearer: Part; further?: Part } => {
  const { column, cursor, isBack } = way
  const isDated = column === "purchased_at"
  const valued = partOf(branch, way, isDated ? [] : [`p.${column} is not null`])
  const empty = partOf(branch, way, [`p.${column} is null`])
  if (!cursor) return isDated ? { nearer: valued } : { nearer: valued, further: empty }
  const nearer = partOf(branch, way, cursor.at === null ? [`p.${column} is null`] : [], cursor)
  if (cursor.at === null) return isBack ? { nearer, further: valued } : { nearer }
  return isBack || isDated ? { nearer } : { nearer, further: empty }
}

// A value that leads the order is said as a range, and the place to go on from together with it: said as
// what is equal it would leave PostgreSQL the choice of an index that has the order without the value, and
// what is wanted may all stand at its far end.
const partOf = (
  { from, given, lead, where, params }: Branch,
  { column, isDescending }: Way,
  conditions: string[],
  cursor: Cursor | null = null
): Part => {
  const [beyond, until, direction] = isDescending ? ["<", ">=", "desc"] : [">", "<=", "asc"]
  const columns = [...(lead ? [`p.${lead.column}`] : []), `p.${column}`, "p.id"]
  const order = columns.map((name) => `${name} ${direction}`).join(", ")
  const started: { where: string[]; params: unknown[] } = { where: [], params: [] }
  const add = (condition: string, ...values: unknown[]) => {
    started.where.push(condition)
    started.params.push(...values)
  }
  if (lead) add(`p.${lead.column} ${until} ?`, lead.value)
  if (cursor?.at != null) {
    const place = lead ? "(?::text, ?::timestamptz, ?::text)" : "(?::timestamptz, ?::text)"
    const values = [...(lead ? [lead.value] : []), cursor.at, cursor.id]
    add(`(${columns.join(", ")}) ${beyond} ${place}`, ...values)
  } else {
    if (lead) add(`p.${lead.column} ${isDescending ? "<=" : ">="} ?`, lead.value)
    if (cursor) add(`p.id ${beyond} ?`, cursor.id)
  }
  const all = [...started.where, ...conditions, ...where]
  return {
    from,
    where: all.length ? all : ["true"],
    order,
    params: [...given, ...started.params, ...params],
  }
}

const findCursor = async (
  sql: Sql,
  { after, before, filters: { customer_id: owners } }: PackageListQuery,
  column: Column
): Promise<Cursor | null> => {
  const id = after ?? before
  if (id === undefined) return null
  const own = owners ? ` and ${isOneOf("p.customer_id")}` : ""
  const [cursor] = await sql<Cursor>(
    // As text: a JavaScript date would drop the microseconds, and with them the place in the list.
    `select p.id, p.${column}::text as at from ${PACKAGES} where p.id = ?${own}`,
    owners ? [id, owners] : [id]
  )
  if (cursor) return cursor
  throw invalid(`\`${after === undefined ? "before" : "after"}\` is not the id of a package.`)
}
