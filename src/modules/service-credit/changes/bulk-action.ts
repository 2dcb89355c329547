import { z } from "@medusajs/framework/zod"
import type { ExpiryChange } from "../../../domain/expiry-change"
import { planExpiryShift } from "../../../domain/expiry-shift"
import { planFreeze, type Pause } from "../../../domain/freeze"
import { dayAfter } from "../../../domain/calendar"
import { localDate } from "../../../domain/validity"
import type { ClientPackageAction, ClientPackageActionResult } from "../../../types/http/batch"
import { once } from "../ledger/once"
import type { Command } from "../ledger/operation"
import { findReplay } from "../ledger/replay"
import type { Sql } from "../ledger/sql"
import { storedAs } from "../ledger/stored"
import {
  changePackages,
  disturbedBy,
  type PackageChange,
  type PackagesChanged,
  type PackageWish,
} from "./change-packages"
import { EXPIRY } from "./change-expiry"
import { FREEZE, UNFREEZE } from "./freeze-packages"

/** Asks for the same change of several packages. */
export type BulkAction = Command & {
  client_package_ids: readonly string[]
} & ClientPackageAction

/** What became of each package, in the order in which they were named. */
export type BulkActionDone = { results: ClientPackageActionResult[]; replayed: boolean }

const BULK_ACTION = "bulk_action"

// Judged on the locked row: of two that move the same day, both count.
const SHIFT: PackageChange<PackageWish & { days: number }, ExpiryChange> = {
  ...EXPIRY,
  decide: (row, { days }, now) => planExpiryShift(row, days, now),
}
const PAUSE: PackageChange<PackageWish & { days: number | null }, Pause> = {
  ...FREEZE,
  decide: (row, { days }, now) => {
    const today = localDate(now, row.time_zone)
    return planFreeze(row, { until: days === null ? null : dayAfter(today, days) }, now)
  },
}

type Work = {
  disturbs: (sql: Sql) => Promise<string[]>
  run: (sql: Sql, command: Command) => Promise<PackagesChanged>
}

const work = <Wish extends PackageWish, Plan>(
  change: PackageChange<Wish, Plan>,
  wishes: readonly Wish[]
): Work => ({
  disturbs: async (sql) => await disturbedBy(sql, wishes, change),
  // Of many at once nobody is told unless somebody says so.
  run: async (sql, command) =>
    await changePackages(sql, command, wishes, { ...change, tells: undefined }),
})

const idsOf = ({ client_package_ids }: BulkAction) => [...new Set(client_package_ids)]

const workOf = (command: BulkAction): Work => {
  const wishes = <Wish extends object>(wish: Wish) =>
    idsOf(command).map((client_package_id) => ({ client_package_id, ...wish }))
  switch (command.action) {
    case "shift_expiry":
      return work(SHIFT, wishes({ days: command.days }))
    case "set_expiry":
      return work(EXPIRY, wishes({ expires_on: command.expires_on }))
    case "freeze":
      return work(PAUSE, wishes({ days: command.days ?? null }))
    case "unfreeze":
      return work(UNFREEZE, wishes({}))
  }
}

// What an action is told apart by from another one under the same key.
const actionRequest = (command: BulkAction): unknown => {
  const { actor: _actor, key: _key, ...request } = command
  return request
}

const readResults = storedAs(
  z.object({
    results: z.array(
      z.object({
        id: z.string(),
        ok: z.boolean(),
        code: z.string().optional(),
        message: z.string().optional(),
      })
    ),
  })
)

/** The packages whose open carts have to let go of them before such an action; none once it is done. */
export const listDisturbedBy = async (sql: Sql, command: BulkAction): Promise<string[]> => {
  const { actor, key } = command
  const request = actionRequest(command)
  const query = key != null && { actor, key, kind: BULK_ACTION, request }
  const isDone = query && (await findReplay(sql, query, readResults))
  return isDone ? [] : await workOf(command).disturbs(sql)
}

/** Changes each of the packages or says why not; asked again, the answer is the same. */
export const runBulkAction = async (sql: Sql, command: BulkAction): Promise<BulkActionDone> => {
  const operation = {
    ...command,
    kind: BULK_ACTION,
    request: actionRequest(command),
    details: { action: command.action },
  }
  return await once(sql, operation, readResults, async () => {
    const { actor, reason, effective_at } = command
    const { left_alone } = await workOf(command).run(sql, { actor, reason, effective_at })
    const why = new Map(left_alone.map((one) => [one.client_package_id, one]))
    const results = idsOf(command).map((id): ClientPackageActionResult => {
      const impossible = why.get(id)
      if (!impossible) return { id, ok: true }
      return { id, ok: false, code: impossible.code, message: impossible.message }
    })
    return { result: { results } }
  })
}
