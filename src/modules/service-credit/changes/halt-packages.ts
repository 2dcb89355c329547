import type { Pause, Resumption } from "../../../domain/freeze"
import { planHalt, planResume } from "../../../domain/halt"
import { refused } from "../../../domain/verdict"
import type { Command } from "../ledger/operation"
import type { Sql } from "../ledger/sql"
import {
  changePackages,
  type PackageChange,
  type PackagesChanged,
  type PackageWish,
} from "./change-packages"
import { BECAUSE, LAST_PAUSE } from "./dated-packages"
import { FREEZE, UNFREEZE } from "./freeze-packages"

/** Asks for a package whose customer was deleted to rest, or for its rest to end. */
export type HaltPackage = Command & PackageWish

const HALT: PackageChange<PackageWish, Pause> = {
  kind: "freeze",
  decide: (row, _wish, now) => planHalt(row, now),
  disturbs: () => true,
  detailsOf: (row, plan, now) => ({
    ...FREEZE.detailsOf(row, plan, now),
    because: BECAUSE,
  }),
  write: FREEZE.write,
}

const RESUME: PackageChange<PackageWish, Resumption> = {
  ...UNFREEZE,
  // Whoever was deleted by mistake has heard of no rest.
  tells: undefined,
  // What staff have decided since it was found stands.
  decide: (row, _wish, now) => (row.rests ? planResume(row, now) : refused("package_not_frozen")),
}

// Nothing of it can be used, and its days stand still.
const haltPackage = async (sql: Sql, command: HaltPackage): Promise<PackagesChanged> =>
  await changePackages(sql, command, [command], HALT)

const resumePackage = async (sql: Sql, command: HaltPackage): Promise<PackagesChanged> =>
  await changePackages(sql, command, [command], RESUME)

// Those that can be used, or could be once a pause of theirs is over.
const readPackagesToHalt = async (sql: Sql, customer_ids: readonly string[]): Promise<string[]> => {
  const rows = await sql<{ id: string }>(
    `select id from service_package_client_package
     where customer_id = any(?::text[]) and state = 'open' and starts_at is not null
       and (frozen_at is null or frozen_at > service_package_now() or frozen_until is not null)
     order by id`,
    [customer_ids]
  )
  return rows.map(({ id }) => id)
}

/** A package that rests, and the operation that laid it to rest. */
export type HaltedPackage = { id: string; operation_id: string }

/** Whose packages are looked for: those behind an id, so many of them. */
export type HaltedPage = { customer_ids: readonly string[]; after: string; take: number }

// What staff have paused since is not among them.
const readHaltedPackages = async (
  sql: Sql,
  { customer_ids, after, take }: HaltedPage
): Promise<HaltedPackage[]> =>
  await sql<HaltedPackage>(
    `select p.id, last.id as operation_id from service_package_client_package p
     cross join lateral (${LAST_PAUSE}) last
     where p.customer_id = any(?::text[]) and p.id > ?
       and p.state = 'open' and p.frozen_at is not null and p.frozen_until is null and last.because = '${BECAUSE}'
     order by p.id limit ?`,
    [customer_ids, after, take]
  )

/** What lets packages of a deleted customer rest, and what ends it. */
export const restCommands = { haltPackage, resumePackage }

/** Which packages are to rest, and which do. */
export const restReads = {
  listPackagesToHalt: readPackagesToHalt,
  listHaltedPackages: readHaltedPackages,
}
