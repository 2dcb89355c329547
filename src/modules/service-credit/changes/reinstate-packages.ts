import { planReinstatement } from "../../../domain/expiry-change"
import type { PackageEnd } from "../../../domain/package-dates"
import { localDate } from "../../../domain/validity"
import type { Command } from "../ledger/operation"
import { Ledger } from "../ledger/ledger"
import type { Sql } from "../ledger/sql"
import {
  changePackages,
  type PackageChange,
  type PackagesChanged,
  type PackageWish,
} from "./change-packages"
import { endedIn } from "../ledger/carried-value"
import { writeEnds } from "./write-dates"

/** A new last valid day for a package that has ended; null is never again. */
export type ReinstateWish = PackageWish & { expires_on: string | null }

/** Asks for ended packages to be valid again. */
export type ReinstatePackages = Command & { changes: readonly ReinstateWish[] }

const REINSTATE: PackageChange<ReinstateWish, PackageEnd> = {
  kind: "reinstate",
  decide: (row, { expires_on }, now) => planReinstatement(row, expires_on, now),
  disturbs: () => false,
  detailsOf: (row, { expires_on }, now) => ({
    from: row.expires_on,
    to: expires_on,
    on: localDate(now, row.time_zone),
  }),
  write: async (sql, changes, credits) => {
    const operations = new Map(changes.map(({ row, operation_id }) => [row.id, operation_id]))
    const ended = credits.filter(
      (credit) => credit.expired > 0 && operations.has(credit.client_package_id)
    )
    const values = await endedIn(sql, ended)
    const ledger = new Ledger(ended)
    for (const { id, client_package_id, expired } of ended) {
      const operation_id = operations.get(client_package_id)
      if (!operation_id) continue
      ledger.move({
        service_credit_id: id,
        operation_id,
        kind: "reinstate",
        from: "expired",
        to: "available",
        units: expired,
        carried: values.get(id),
      })
    }
    await ledger.write(sql)
    await writeEnds(
      sql,
      changes.map(({ row, plan }) => ({ id: row.id, ...plan }))
    )
  },
}

/** Brings ended packages back: what ended unused can be used again, with the value it had. */
export const reinstatePackages = async (
  sql: Sql,
  command: ReinstatePackages
): Promise<PackagesChanged> => await changePackages(sql, command, command.changes, REINSTATE)
