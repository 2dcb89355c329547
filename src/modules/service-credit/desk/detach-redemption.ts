import { assertPosted, bookingsOf } from "./bookings"
import { noShowsOf } from "./no-shows"
import { paidOnceAfter, type PaidOnce } from "./paid-twice"
import { RedemptionAccount } from "./redemption-account"
import { doneWith, lockRedemption, readRedemption, type RedemptionDone } from "./redemption-row"
import { lockCredits } from "../ledger/credits"
import { Ledger } from "../ledger/ledger"
import { once } from "../ledger/once"
import type { Command } from "../ledger/operation"
import type { Sql } from "../ledger/sql"
import { databaseNow } from "../ledger/time"
import { dateFirstUse, startingWithUse } from "../ledger/date-first-use"

/** Asks for a visit to be taken off its package. */
export type DetachRedemption = Command & { redemption_id: string; charge?: boolean }

/**
 * Takes a visit off its package: what it used or lost is given back with its value, the booking stays
 * where it is, and the trace of it stays too.
 */
export const detachRedemption = async (
  sql: Sql,
  command: DetachRedemption
): Promise<PaidOnce<RedemptionDone>> => {
  const { redemption_id, charge } = command
  const row = await lockRedemption(sql, { id: redemption_id })
  const operation = {
    ...command,
    kind: "detach",
    request: { redemption_id, charge },
    client_package_id: row.client_package_id,
  }
  const done = await once(sql, operation, readRedemption, async (operation_id) => {
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
      details: { counted: -counted, given_back: 0, charge: charge ?? false },
      write: async (end) => {
        await ledger.write(sql, [end])
        await dateFirstUse(sql, startingWithUse(credits))
      },
    }
  })
  return await paidOnceAfter(sql, done)
}
