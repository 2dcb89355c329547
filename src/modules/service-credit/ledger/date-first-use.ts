import { planFirstUse, type FirstUse } from "../../../domain/first-use"
import type { PackageTerms } from "../../../domain/terms"
import type { LockedCredit } from "./credits"
import { rowsOf } from "./rows-of"
import type { Sql } from "./sql"
import { databaseNow } from "./time"
import type { StoredInstant } from "./instants"

type Row = {
  id: string
  terms: PackageTerms
  time_zone: string
  activated_at: StoredInstant | null
  expires_on: string | null
  expires_at: StoredInstant | null
  cancelled: boolean
}

/** A visit as it will be once the command that asks has written it. */
export type MovedVisit = { redemption_id: string; starts_at: string }

const COLUMNS =
  "id, terms, time_zone, activated_at, expires_on, expires_at, cancelled_at is not null as cancelled"

/** The packages of locked credits that begin with their first use: the only ones it may date. */
export const startingWithUse = (credits: readonly LockedCredit[]): string[] =>
  credits.flatMap(({ client_package_id: id, package: { terms } }) =>
    terms.starts === "first_use" ? [id] : []
  )

/**
 * Lets packages that begin with their first use begin on the day of the visit that is their first one
 * now: after a use, a move, and when something was given back. The command has locked all their credits
 * and written what it does to their visits.
 */
export const dateFirstUse = async (sql: Sql, package_ids: readonly string[]): Promise<void> => {
  if (!package_ids.length) return
  const rows = await sql<Row>(
    `select ${COLUMNS} from service_package_client_package
     where id = any(?::text[]) and terms ->> 'starts' = 'first_use' and starts_at is not null
     order by id for no key update`,
    [[...new Set(package_ids)]]
  )
  if (!rows.length) return
  const first = await firstVisits(sql, rows)
  const now = await databaseNow(sql)
  const plans = rows.flatMap((row) => {
    const plan = planOf(row, first.get(row.id) ?? null, now)
    return plan ? [{ id: row.id, ...plan }] : []
  })
  if (plans.length) await write(sql, plans)
}

/** When a package would end with one of its visits moved; undefined where that does not depend on it. */
export const endAfterMove = async (
  sql: Sql,
  package_id: string,
  moved: MovedVisit
): Promise<Date | null | undefined> => {
  const [row] = await sql<Row>(
    `select ${COLUMNS} from service_package_client_package where id = ? and terms ->> 'starts' = 'first_use'`,
    [package_id]
  )
  if (!row) return undefined
  const others = (await firstVisits(sql, [row], moved.redemption_id)).get(row.id)
  const start = new Date(moved.starts_at)
  const first = others && others < start ? others : start
  return planOf(row, first, await databaseNow(sql))?.expires_at
}

const planOf = (
  { terms, ...row }: Row,
  first_visit_at: Date | null,
  now: Date
): FirstUse | null => {
  const expires_at = row.expires_at === null ? null : new Date(row.expires_at)
  return planFirstUse({ ...row, expires_at, validity: terms.validity, first_visit_at, now })
}

// What was marked as used by hand has no booking: its day is that of the correction which began what
// still stands of it.
const FIRST_VISITS = `select r.client_package_id, coalesce(r.booking_starts_at, r.effective_at) as at
    from scope join service_package_redemption r on r.client_package_id = scope.id
    where r.units_redeemed + r.units_forfeited > 0 and r.detached_at is null and r.id is distinct from ?
  union all
  (select distinct on (mark.service_credit_id) mark.client_package_id, mark.effective_at from (
    select c.client_package_id, e.service_credit_id, e.seq, e.effective_at, e.sign * e.units as moved,
      sum(e.sign * e.units) over (partition by e.service_credit_id order by e.seq) as standing,
      sum(e.sign * e.units) over (partition by e.service_credit_id) as at_last
    from scope join service_package_credit c on c.client_package_id = scope.id
    join (select *, (to_bucket = 'redeemed')::int - (from_bucket = 'redeemed')::int as sign from service_package_entry) e
      on e.service_credit_id = c.id and e.redemption_id is null and e.sign <> 0) mark
  where mark.at_last > 0 and mark.standing = mark.moved and mark.moved > 0
  order by mark.service_credit_id, mark.seq desc)`

const firstVisits = async (
  sql: Sql,
  rows: readonly Row[],
  without: string | null = null
): Promise<Map<string, Date>> => {
  const found = await sql<{ id: string; at: Date | string }>(
    `with scope as (select unnest(?::text[]) as id)
     select client_package_id as id, min(at) as at from (${FIRST_VISITS}) visit group by client_package_id`,
    [rows.map(({ id }) => id), without]
  )
  return new Map(found.map(({ id, at }) => [id, new Date(at)]))
}

const PLAN = {
  id: "text",
  activated_at: "timestamptz",
  expires_on: "text",
  expires_at: "timestamptz",
} as const

const write = async (sql: Sql, plans: readonly (FirstUse & { id: string })[]): Promise<void> => {
  const { from, params } = rowsOf(PLAN, "n", plans)
  await sql(
    `update service_package_credit c set expires_at = n.expires_at, updated_at = service_package_now()
     from ${from} where c.client_package_id = n.id and c.expires_at is distinct from n.expires_at`,
    params
  )
  await sql(
    `update service_package_client_package p set activated_at = n.activated_at, expires_on = n.expires_on,
       expires_at = n.expires_at, expiry_version = p.expiry_version + 1, updated_at = service_package_now()
     from ${from} where p.id = n.id`,
    params
  )
}
