import { assertPosted, bookingsOf } from "./bookings"
import { noShowsOf } from "./no-shows"
import { paidOnceAfter, type PaidOnce } from "./paid-twice"
import { RedemptionAccount } from "./redemption-account"
import {
  doneWith,
  lockRedemption,
  readRedemption,
  type LockedRedemption,
  type RedemptionDone,
} from "./redemption-row"
import { lockCredits } from "../ledger/credits"
import { Ledger } from "../ledger/ledger"
import { ending, once, type Outcome } from "../ledger/once"
import { beginOperation, type Command } from "../ledger/operation"
import { forgetWork, planWork } from "../ledger/planned-work"
import { readEnd } from "../ledger/replay"
import type { Sql } from "../ledger/sql"
import { databaseNow } from "../ledger/time"
import { dateFirstUse, startingWithUse } from "../ledger/date-first-use"

/** Asks for a visit to be taken off its package. */
export type DetachRedemption = Command & { redemption_id: string; charge?: boolean }

const operationOf = (command: DetachRedemption, { client_package_id }: LockedRedemption) => {
  const { redemption_id, charge } = command
  return { ...command, kind: "detach", request: { redemption_id, charge }, client_package_id }
}

/** A visit that is to come off its package once its line asks its price; null where an earlier call took it off. */
export type PlannedDetach = { operation_id: string } | null

/** Remembers that a visit is to come off its package, before the price of its line is touched. */
export const planDetach = async (
  sql: Sql,
  command: DetachRedemption & { order_id: string; line_item_id: string }
): Promise<PlannedDetach> => {
  const { order_id, line_item_id, redemption_id } = command
  const row = await lockRedemption(sql, { id: redemption_id })
  const { id: operation_id, done } = await beginOperation(sql, operationOf(command, row))
  if (done) return null
  await planWork(sql, { operation_id, order_id, input: { line_item_id, redemption_id } })
  return { operation_id }
}

/** Takes a visit off its package whose line asks its price by now. */
export const finishDetach = async (
  sql: Sql,
  command: DetachRedemption & { operation_id: string }
): Promise<PaidOnce<RedemptionDone>> => {
  const { redemption_id, operation_id } = command
  const row = await lockRedemption(sql, { id: redemption_id })
  const before = await readEnd(sql, operation_id, readRedemption)
  if (before) return { ...before, unmarked: [] }
  const outcome = await takeOff(sql, row, { operation_id, charge: true })
  const done = await ending(sql, operation_id, outcome)
  await forgetWork(sql, operation_id)
  return await paidOnceAfter(sql, done)
}

/**
 * Takes a visit off its package: what it used or lost is given back with its value, the booking stays
 * where it is, and the trace of it stays too.
 */
export const detachRedemption = async (
  sql: Sql,
  command: DetachRedemption
): Promise<PaidOnce<RedemptionDone>> => {
  const { redemption_id, charge = false } = command
  const row = await lockRedemption(sql, { id: redemption_id })
  const done = await once(
    sql,
    operationOf(command, row),
    readRedemption,
    async (operation_id) => await takeOff(sql, row, { operation_id, charge })
  )
  return await paidOnceAfter(sql, done)
}

const takeOff = async (
  sql: Sql,
  row: LockedRedemption,
  { operation_id, charge }: { operation_id: string; charge: boolean }
): Promise<Outcome<Omit<RedemptionDone, "replayed">>> => {
  assertPosted(row)
  const { units_redeemed: redeemed, units_forfeited: forfeited } = row
  bookingsOf(row, (redeemed + forfeited) / row.cost, { redeemed, forfeited })
  const credits = await lockCredits(sql, { package_ids: [row.client_package_id] })
  const ledger = new Ledger(credits)
  const now = await databaseNow(sql)
  const { counted } = await noShowsOf(sql, row.id)
  const account = new RedemptionAccount(row, ledger, operation_id, now)
  account.giveBack("redeemed", redeemed)
  account.giveBack("forfeited", forfeited)
  account.markNoShow(row.no_show, -counted)
  await account.write(sql)
  await sql(
    `update service_package_redemption set detached_at = service_package_now() where id = ?`,
    [row.id]
  )
  return {
    result: doneWith(row),
    details: { counted: -counted, given_back: 0, charge },
    write: async (end) => {
      await ledger.write(sql, [end])
      await dateFirstUse(sql, startingWithUse(credits))
    },
  }
}

/** How a visit comes off its package, at once or once its line asks its price, as methods of the service. */
export const detachCommands = { detachRedemption, planDetach, finishDetach }
