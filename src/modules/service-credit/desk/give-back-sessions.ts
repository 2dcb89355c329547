import { z } from "@medusajs/framework/zod"
import { refuse } from "../../../errors/refuse"
import type { RestorePolicy } from "../../../domain/redemption"
import { cancelOutcome, type CancelOutcome } from "../../../domain/cancel-window"
import { rightToGiveBack } from "../../../domain/redemption"
import { assertAhead } from "./assert-ahead"
import { assertPosted, bookingsOf, type Amount } from "./bookings"
import { noShowsOf } from "./no-shows"
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
import { Ledger } from "../ledger/ledger"
import { once } from "../ledger/once"
import type { Command } from "../ledger/operation"
import { planWork } from "../ledger/planned-work"
import type { Sql } from "../ledger/sql"
import { storedAs } from "../ledger/stored"
import type { Telling } from "../ledger/telling"
import { databaseNow } from "../ledger/time"
import { dateFirstUse, startingWithUse } from "../ledger/date-first-use"

/** Asks for a booking's sessions to be given back, or to be lost, as its package's policy has it or not. */
export type GiveBackSessions = Command & {
  redemption_id: string
  /** With it only this customer's own redemption is found, and only while its appointment is ahead. */
  customer_id?: string
  /** How many bookings of it; all without it. */
  quantity?: number
  policy: RestorePolicy
  /** Whether the caller may also give back what was had or lost. */
  may_correct: boolean
  /** The appointment stands: its session only does not pay for it. Nobody is told that it is cancelled. */
  quiet?: boolean
}

/** What became of the sessions. */
export type GivenBack = PaidOnce<RedemptionDone & { outcome: CancelOutcome }>

const readGivenBack = storedAs(
  storedRedemption.extend({ outcome: z.enum(["restored", "forfeited"]) })
)

/**
 * Gives a redemption's sessions back with exactly the value they carry, or counts them as lost where
 * the booking is cancelled too late. The redemption's row is locked first, so an event of its order
 * waits and then finds what a person has decided.
 */
export const giveBackSessions = async (sql: Sql, command: GiveBackSessions): Promise<GivenBack> => {
  const { redemption_id, customer_id, quantity, policy } = command
  const row = await lockRedemption(sql, { id: redemption_id, customer_id })
  const operation = {
    ...command,
    kind: "give_back",
    request: { redemption_id, quantity, policy },
    client_package_id: row.client_package_id,
  }
  const done = await once(sql, operation, readGivenBack, async (operation_id) => {
    assertPosted(row)
    const credits = await lockCredits(sql, { package_ids: [row.client_package_id] })
    const ledger = new Ledger(credits)
    const now = await databaseNow(sql)
    const credit = ledger.credit(row.service_credit_id)
    const outcome = outcomeOf(command, row, credit, now)
    const back = amountOf(row, quantity, outcome)
    if (outcome === "restored" && customer_id === undefined) assertMayGiveBack(command, row, now)

    const account = new RedemptionAccount(row, ledger, operation_id, now)
    const counted = await forgottenNoShows(sql, row, back.forfeited)
    if (outcome === "forfeited") account.forfeit(back.redeemed)
    else {
      account.giveBack("redeemed", back.redeemed)
      account.giveBack("forfeited", back.forfeited)
      account.markNoShow(row.no_show, counted)
    }
    await account.write(sql)
    const { order_id } = row
    if (order_id) await planWork(sql, { operation_id, order_id, input: { emptied: true } })
    return {
      result: { ...doneWith(row), outcome },
      details: { counted, given_back: 0 },
      tells: isAppointment(command, row)
        ? [tellingCancelled(operation_id, row, { outcome, unit_label: credit.unit_label, back })]
        : [],
      write: async (end) => {
        await ledger.write(sql, [end])
        await dateFirstUse(sql, startingWithUse(credits))
      },
    }
  })
  return await paidOnceAfter(sql, done)
}

// Who uses a session on the spot and takes it back has made no appointment.
const isAppointment = ({ quiet }: GiveBackSessions, { booking_starts_at }: LockedRedemption) =>
  !quiet && booking_starts_at !== null

const tellingCancelled = (
  operation_id: string,
  row: LockedRedemption,
  { outcome, unit_label, back }: { outcome: CancelOutcome; unit_label: string; back: Amount }
): Telling => ({
  kind: "booking_cancelled",
  client_package_ids: [row.client_package_id],
  dedupe_key: operation_id,
  details: {
    outcome,
    redemption_id: row.id,
    service: row.product_title,
    units: back.redeemed + back.forfeited,
    unit_label,
    starts_at: row.booking_starts_at,
  },
})

// Of units lost for several reasons those of a late cancel come back first: with a no-show somebody
// may still say that the customer came after all.
const forgottenNoShows = async (sql: Sql, row: LockedRedemption, units: number) => {
  if (units === 0 || !row.no_show) return 0
  const { counted } = await noShowsOf(sql, row.id)
  const late = row.units_forfeited - counted
  return -Math.max(0, units - late)
}

const outcomeOf = (
  { policy, customer_id }: GiveBackSessions,
  { booking_starts_at: starts_at }: LockedRedemption,
  { package: sold }: LockedCredit,
  now: Date
): CancelOutcome => {
  if (customer_id !== undefined) assertAhead(starts_at, now)
  if (policy !== "as_policy") return policy === "always" ? "restored" : "forfeited"
  const { cancel_window_hours: window_hours } = sold.terms
  return cancelOutcome({ starts_at, window_hours, zone: sold.time_zone }, now)
}

const amountOf = (
  row: LockedRedemption,
  quantity: number | undefined,
  outcome: CancelOutcome
): Amount => {
  const lost = outcome === "restored" ? row.units_forfeited : 0
  return bookingsOf(row, quantity, { redeemed: row.units_redeemed, forfeited: lost })
}

const assertMayGiveBack = (command: GiveBackSessions, row: LockedRedemption, now: Date) => {
  const own = row.last_actor_type === command.actor.type && row.last_actor_id === command.actor.id
  const right = rightToGiveBack({
    channel: row.channel,
    starts_at: row.booking_starts_at,
    forfeited: row.units_redeemed === 0,
    own_act_at: own ? row.last_operation_at : null,
    now,
  })
  if (right === "correct" && !command.may_correct) {
    refuse("forbidden", "Only managers and owners can give back what was used or lost.")
  }
}
