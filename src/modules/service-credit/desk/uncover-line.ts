import { z } from "@medusajs/framework/zod"
import { refuse } from "../../../errors/refuse"
import { paidOnceAfter, type PaidOnce } from "./paid-twice"
import { RedemptionAccount } from "./redemption-account"
import {
  doneWith,
  lockRedemption,
  storedRedemption,
  type LockedRedemption,
  type RedemptionDone,
} from "./redemption-row"
import { lockCredits } from "../ledger/credits"
import { Ledger } from "../ledger/ledger"
import { beginOperation, finishOperations, type Command } from "../ledger/operation"
import { forgetWork, planWork } from "../ledger/planned-work"
import { findReplay, readEnd } from "../ledger/replay"
import type { Sql } from "../ledger/sql"
import { storedAs } from "../ledger/stored"
import { databaseNow } from "../ledger/time"
import { dateFirstUse } from "../ledger/date-first-use"

/** Asks for all sessions that pay for a line of an order to be taken off it. */
export type UncoverLine = Command & { order_id: string; line_item_id: string }

/** What was taken off. */
export type UncoveredLine = { redemptions: Omit<RedemptionDone, "replayed">[]; replayed: boolean }

const UNCOVER = "give_back"

// What is asked, by which a repeated request is known.
const uncoverRequest = ({ order_id, line_item_id }: UncoverLine) => ({
  uncover: { order_id, line_item_id },
})

const readUncovered = storedAs(z.object({ redemptions: z.array(storedRedemption) }))

/** What an earlier call with this key took off a line, or null. */
export const findUncovered = async (
  sql: Sql,
  command: UncoverLine
): Promise<UncoveredLine | null> => {
  const { actor, key } = command
  if (!key) return null
  const query = { actor, key, kind: UNCOVER, request: uncoverRequest(command) }
  return await findReplay(sql, query, readUncovered)
}

/** Sessions that are to come off a line once it asks its price; null where an earlier call took them off. */
export type PlannedUncover = { operation_id: string } | null

/** Remembers that a line's sessions are to come off it, before its price is touched. */
export const planUncover = async (sql: Sql, command: UncoverLine): Promise<PlannedUncover> => {
  const { order_id, line_item_id } = command
  const { id: operation_id, done } = await beginOperation(sql, {
    ...command,
    kind: UNCOVER,
    request: uncoverRequest(command),
    details: { order_id },
  })
  if (done) return null
  await planWork(sql, { operation_id, order_id, input: { line_item_id } })
  return { operation_id }
}

/** Gives back what is used for a line of an order, whichever packages paid; its price is not ours to write. */
export const uncoverLine = async (
  sql: Sql,
  command: UncoverLine & { operation_id: string }
): Promise<PaidOnce<UncoveredLine>> => {
  const { operation_id } = command
  const live = await lockPaying(sql, command)
  const before = await readEnd(sql, operation_id, readUncovered)
  if (before) return { ...before, unmarked: [] }
  if (!live.length) refuse("changed_meanwhile", "No session pays for this line.")
  const package_ids = [...new Set(live.map((row) => row.client_package_id))]
  const ledger = new Ledger(await lockCredits(sql, { package_ids }))
  const now = await databaseNow(sql)
  for (const row of live) {
    const account = new RedemptionAccount(row, ledger, operation_id, now)
    account.giveBack("redeemed", row.units_redeemed)
    await account.write(sql)
  }
  await ledger.write(sql)
  await dateFirstUse(sql, package_ids)
  const result = { redemptions: live.map(doneWith) }
  await finishOperations(sql, [{ id: operation_id, result }])
  await forgetWork(sql, operation_id)
  return await paidOnceAfter(sql, { ...result, replayed: false })
}

const lockPaying = async (
  sql: Sql,
  { order_id, line_item_id }: UncoverLine
): Promise<LockedRedemption[]> => {
  const ids = await sql<{ id: string }>(
    `select id from service_package_redemption
     where order_id = ? and order_line_item_id = ? and units_redeemed > 0 and detached_at is null order by id`,
    [order_id, line_item_id]
  )
  const rows = []
  for (const { id } of ids) rows.push(await lockRedemption(sql, { id }))
  return rows.filter((row) => row.units_redeemed > 0 && row.detached_at === null)
}
