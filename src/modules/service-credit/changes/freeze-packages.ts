import { planFreeze, type Pause, type PauseWish, type Resumption } from "../../../domain/freeze"
import { planLift } from "../../../domain/halt"
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
import { writePauses } from "./write-dates"

/** A pause of a package, from now or a local day, until the one on which it can be used again; null is until further notice. */
export type FreezeWish = PackageWish & PauseWish

/** Asks for packages to be paused. */
export type FreezePackages = Command & { changes: readonly FreezeWish[] }

/** Asks for pauses to be lifted now. */
export type UnfreezePackages = Command & { changes: readonly PackageWish[] }

/** How a pause is decided and written. */
export const FREEZE: PackageChange<FreezeWish, Pause> = {
  kind: "freeze",
  tells: "frozen",
  decide: (row, wish, now) => planFreeze(row, wish, now),
  // What is in a cart before a pause begins stays with it.
  disturbs: ({ ahead }) => !ahead,
  detailsOf: (row, { ahead, frozen_at, frozen_until, expires_on }, now) => ({
    ...(ahead && { begins: localDate(frozen_at, row.time_zone) }),
    until: frozen_until && localDate(frozen_until, row.time_zone),
    from: row.expires_on,
    to: expires_on,
    on: localDate(now, row.time_zone),
  }),
  write: async (sql, changes) => {
    await writePauses(
      sql,
      changes.map(({ row, plan }) => ({
        id: row.id,
        ...plan,
        pause: { from: plan.frozen_at, until: plan.frozen_until },
      }))
    )
  },
}

/** How the end of a pause is decided and written. */
export const UNFREEZE: PackageChange<PackageWish, Resumption> = {
  kind: "unfreeze",
  tells: "unfrozen",
  decide: (row, _wish, now) => planLift(row, now),
  disturbs: () => false,
  detailsOf: (row, { expires_on }, now) => ({
    from: row.expires_on,
    to: expires_on,
    on: localDate(now, row.time_zone),
  }),
  write: async (sql, changes) => {
    await writePauses(
      sql,
      changes.map(({ row, plan }) => ({ id: row.id, ...plan, pause: null }))
    )
  },
}

/** Pauses packages: nothing of them can be used, and their end moves by as many days. */
export const freezePackages = async (sql: Sql, command: FreezePackages): Promise<PackagesChanged> =>
  await changePackages(sql, command, command.changes, FREEZE)

/** The packages that would be paused: open carts let go of them first. */
export const pausedBy = async (sql: Sql, { changes }: FreezePackages): Promise<string[]> =>
  await disturbedBy(sql, changes, FREEZE)

/** Lifts pauses; a pause with an end needs nobody to lift it. */
export const unfreezePackages = async (
  sql: Sql,
  command: UnfreezePackages
): Promise<PackagesChanged> => await changePackages(sql, command, command.changes, UNFREEZE)
