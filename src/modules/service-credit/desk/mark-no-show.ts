import { z } from "@medusajs/framework/zod"
import { invalid, refuse } from "../../../errors/refuse"
import type { CancelOutcome } from "../../../domain/cancel-window"
import { assertPosted, bookingsOf } from "./bookings"
import { noShowsOf, type NoShowDetails } from "./no-shows"
import { paidOnceAfter, type PaidOnce } from "./paid-twice"
import { RedemptionAccount } from "./redemption-account"
import {
  doneWith,
  lockRedemption,
  storedRedemption,
  type LockedRedemption,
  type RedemptionDone,
} from "./redemption-row"
import { lockCredits, type LockedCredit } from "../ledger/credits"
import { destinationOf } from "../ledger/destination"
import { valueOfExpired } from "../ledger/expired-value"
import { Ledger } from "../ledger/ledger"
import { once } from "../ledger/once"
import type { Command } from "../ledger/operation"
import type { Sql } from "../ledger/sql"
import { storedAs } from "../ledger/stored"
import { databaseNow } from "../ledger/time"
import { dateFirstUse, startingWithUse } from "../ledger/date-first-use"

/** Says that a customer did not come, or that she did after all. */
export type MarkNoShow = Command & {
  redemption_id: string
  no_show: boolean
  /** Whether the sessions count as used all the same; the package's terms decide without it. */
  counts?: boolean
  /** How many bookings of it; all without it. */
  quantity?: number
}

/** What became of the sessions: lost, given back, or used again. */
export type MarkedNoShow = PaidOnce<RedemptionDone & { outcome: CancelOutcome | "redeemed" }>

type Work = {
  sql: Sql
  row: LockedRedemption
  credit: LockedCredit
  account: RedemptionAccount
  before: NoShowDetails
  now: Date
}
type Marked = { outcome: MarkedNoShow["outcome"]; details: NoShowDetails }

const readMarked = storedAs(
  storedRedemption.extend({ outcome: z.enum(["restored", "forfeited", "redeemed"]) })
)

/**
 * Keeps that a customer did not come, whether her sessions are lost for it or given back, and takes it
 * back: lost sessions are given back and used again, so that the ledger tells the whole story.
 */
export const markNoShow = async (sql: Sql, command: MarkNoShow): Promise<MarkedNoShow> => {
  const { redemption_id, no_show, counts, quantity } = command
  const row = await lockRedemption(sql, { id: redemption_id })
  const operation = {
    ...command,
    kind: no_show ? "no_show" : "attended",
    request: { redemption_id, no_show, counts, quantity },
    client_package_id: row.client_package_id,
  }
  const done = await once(sql, operation, readMarked, async (operation_id) => {
    assertPosted(row)
    const credits = await lockCredits(sql, { package_ids: [row.client_package_id] })
    const ledger = new Ledger(credits)
    const now = await databaseNow(sql)
    if (no_show) assertBegun(row, now)
    const account = new RedemptionAccount(row, ledger, operation_id, now)
    const credit = ledger.credit(row.service_credit_id)
    const work = { sql, row, credit, account, before: await noShowsOf(sql, row.id), now }
    const { outcome, details } = no_show ? miss(work, command) : await attend(work, command)
    await account.write(sql)
    return {
      result: { ...doneWith(row), outcome },
      details: { ...details, attended: !no_show },
      write: async (end) => {
        await ledger.write(sql, [end])
        await dateFirstUse(sql, startingWithUse(credits))
      },
    }
  })
  return await paidOnceAfter(sql, done)
}

const miss = ({ row, credit, account, before }: Work, command: MarkNoShow): Marked => {
  const { terms } = credit.package
  const counts = command.counts ?? terms.no_show === "counts"
  if (counts) {
    const { redeemed } = bookingsOf(row, command.quantity, {
      redeemed: row.units_redeemed,
      forfeited: 0,
    })
    account.forfeit(redeemed)
    account.markNoShow(true, redeemed)
    return { outcome: "forfeited", details: { counted: redeemed, given_back: 0 } }
  }
  // A no-show that was counted may be forgiven: the flag stays, the session comes back.
  const { redeemed, forfeited } = bookingsOf(row, command.quantity, {
    redeemed: row.units_redeemed,
    forfeited: before.counted,
  })
  account.giveBack("redeemed", redeemed)
  account.giveBack("forfeited", forfeited)
  account.markNoShow(true, -forfeited)
  const given_back = redeemed + forfeited
  return { outcome: "restored", details: { counted: -forfeited, given_back } }
}

const attend = async (work: Work, { quantity }: MarkNoShow): Promise<Marked> => {
  const { sql, row, credit, account, before, now } = work
  if (credit.closed) refuse("package_cancelled", `${credit.package.title} was cancelled.`)
  const { redeemed: counted, forfeited: given_back } = bookingsOf(row, quantity, {
    redeemed: before.counted,
    forfeited: before.given_back,
  })
  const ended = destinationOf(credit, now) === "expired"
  const left = ended ? credit.expired : credit.available
  if (left < given_back) {
    refuse(
      "insufficient_credits",
      `What was given back is used: ${left} left, this needs ${given_back}.`
    )
  }
  // What comes back only to be used again brings its value along; what was given back before takes it
  // from where it went to.
  const value = ended && given_back > 0 ? await valueOfExpired(sql, credit, given_back) : null
  account.useAgain(given_back, value)
  const carried = account.giveBack("forfeited", counted)
  account.useAgain(counted, ended ? carried : null)
  const rest = before.counted + before.given_back - counted - given_back
  account.markNoShow(rest > 0, -counted)
  return { outcome: "redeemed", details: { counted: -counted, given_back: -given_back } }
}

const assertBegun = ({ booking_starts_at }: LockedRedemption, now: Date) => {
  if (booking_starts_at === null || new Date(booking_starts_at) <= now) return
  throw invalid("no_show: the appointment is still ahead. Cancel it instead.")
}
