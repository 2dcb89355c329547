import { RedemptionAccount } from "./redemption-account"
import { doneWith, lockRedemption, type RedemptionDone } from "./redemption-row"
import { lockCredits } from "../ledger/credits"
import { Ledger } from "../ledger/ledger"
import { beginOperation, finishOperations, type Command } from "../ledger/operation"
import { findReplay } from "../ledger/replay"
import type { Sql } from "../ledger/sql"
import { databaseNow } from "../ledger/time"
import { refuse } from "../refuse"
import { resetFirstUse } from "../ledger/reset-first-use"

/** Asks for all sessions that pay for a line of an order to be taken off it. */
export type UncoverLine = Command & { order_id: string; line_item_id: string }

/** What was taken off. */
export type UncoveredLine = { redemptions: Omit<RedemptionDone, "replayed">[]; replayed: boolean }

/** The kind under which taking sessions off a line is remembered. */
export const UNCOVER = "give_back"

/** What is asked, by which a repeated request is known. */
export const uncoverRequest = ({ order_id, line_item_id }: UncoverLine) => ({
  uncover: { order_id, line_item_id },
})

/** Reads what an earlier call took off. */
export const toUncovered = (result: unknown): UncoveredLine => ({
  ...(result as UncoveredLine),
  replayed: true,
})

/** What an earlier call with this key took off a line, or null. */
export const findUncovered = async (
  sql: Sql,
  command: UncoverLine
): Promise<UncoveredLine | null> => {
  const { actor, key } = command
  if (!key) return null
  const query = { actor, key, kind: UNCOVER, request: uncoverRequest(command) }
  const before = await findReplay(sql, query)
  return before && toUncovered(before.result)
}

/** Gives back what is used for a line of an order, whichever packages paid; its price is not ours to write. */
export const uncoverLine = async (sql: Sql, command: UncoverLine): Promise<UncoveredLine> => {
  const { order_id, line_item_id } = command
  const operation = await beginOperation(sql, {
    ...command,
    kind: UNCOVER,
    request: uncoverRequest(command),
    details: { order_id },
  })
  if (operation.replayed) return toUncovered(operation.result)
  const ids = await sql<{ id: string }>(
    `select id from service_package_redemption
     where order_id = ? and order_line_item_id = ? and units_redeemed > 0 and detached_at is null order by id`,
    [order_id, line_item_id]
  )
  const rows = []
  for (const { id } of ids) rows.push(await lockRedemption(sql, { id }))
  const live = rows.filter((row) => row.units_redeemed > 0 && row.detached_at === null)
  if (!live.length) refuse("changed_meanwhile", "No session pays for this line.")

  const package_ids = [...new Set(live.map((row) => row.client_package_id))]
  const ledger = new Ledger(await lockCredits(sql, { package_ids }))
  const now = await databaseNow(sql)
  for (const row of live) {
    const account = new RedemptionAccount(row, ledger, operation.id, now)
    account.giveBack("redeemed", row.units_redeemed)
    await account.write(sql)
  }
  await ledger.write(sql)
  for (const id of package_ids) await resetFirstUse(sql, ledger, id, now)
  const redemptions = live.map(doneWith)
  await finishOperations(sql, [{ id: operation.id, result: { redemptions } }])
  return { redemptions, replayed: false }
}
