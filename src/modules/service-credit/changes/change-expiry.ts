import { planExpiryChange, type ExpiryChange } from "../../../domain/expiry-change"
import { localDate } from "../../../domain/validity"
import type { Command } from "../ledger/operation"
import type { Sql } from "../ledger/sql"
import {
  changePackages,
  disturbedBy,
  type PackageChange,
  type PackagesChanged,
  type PackageWish,
} from "./change-packages"
import { writeEnds } from "./write-dates"

/** Another last valid day for a package; null is never. */
export type ExpiryWish = PackageWish & { expires_on: string | null }

/** Asks for other last valid days. */
export type ChangeExpiry = Command & { changes: readonly ExpiryWish[] }

/** How another last valid day is decided and written. */
export const EXPIRY: PackageChange<ExpiryWish, ExpiryChange> = {
  kind: "expiry",
  decide: (row, { expires_on }, now) => planExpiryChange(row, expires_on, now),
  disturbs: ({ shortens }) => shortens,
  isDone: (row, { expires_on }) => row.expires_on === expires_on,
  detailsOf: (row, { expires_on }, now) => ({
    from: row.expires_on,
    to: expires_on,
    on: localDate(now, row.time_zone),
  }),
  write: async (sql, changes) => {
    await writeEnds(
      sql,
      changes.map(({ row, plan }) => ({ id: row.id, ...plan }))
    )
  },
}

/** Gives packages another last valid day, or none. */
export const changeExpiry = async (sql: Sql, command: ChangeExpiry): Promise<PackagesChanged> =>
  await changePackages(sql, command, command.changes, EXPIRY)

/** The packages that would end earlier: open carts let go of them first. */
export const shortenedBy = async (sql: Sql, { changes }: ChangeExpiry): Promise<string[]> =>
  await disturbedBy(sql, changes, EXPIRY)
