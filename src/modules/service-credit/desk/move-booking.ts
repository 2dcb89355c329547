import { asError, refuse, unexpected } from "../../../errors/refuse"
import { moveProblem } from "../../../domain/redemption"
import { doneWith, lockRedemption, readRedemption, type RedemptionDone } from "./redemption-row"
import { lockCredits, type LockedCredit } from "../ledger/credits"
import { dateFirstUse, endAfterMove, type MovedVisit } from "../ledger/date-first-use"
import { once } from "../ledger/once"
import type { Command } from "../ledger/operation"
import type { Sql } from "../ledger/sql"

/** What is said anew about an appointment; what is left out stays, null takes it away. */
export type BookingChange = {
  reference?: string | null
  starts_at?: string | null
  starts_text?: string | null
  staff?: string | null
}

/** Asks for an appointment to be moved or described anew. */
export type MoveBooking = Command & {
  redemption_id: string
  booking?: BookingChange
  note?: string | null
}

/**
 * Moves an appointment, or changes what is known of it. From here on staff's word counts: what the
 * customer's cart said about it is not looked at again.
 */
export const moveBooking = async (sql: Sql, command: MoveBooking): Promise<RedemptionDone> => {
  const { redemption_id, booking, note } = command
  const row = await lockRedemption(sql, { id: redemption_id })
  const credits = await lockCredits(sql, { package_ids: [row.client_package_id] })
  const credit = credits.find(({ id }) => id === row.service_credit_id)
  if (!credit) throw unexpected(`redemption ${redemption_id} has no credit`)
  const operation = {
    ...command,
    kind: saysWhen(booking) ? "move" : "describe",
    request: { redemption_id, booking, note },
    client_package_id: row.client_package_id,
    details: detailsOf(row.booking_starts_at, command, credit),
  }
  return await once(sql, operation, readRedemption, async () => {
    if (booking?.starts_at) {
      if (row.units_redeemed + row.units_held === 0) {
        refuse("changed_meanwhile", "This appointment does not take place any more.")
      }
      await assertMovable(sql, credit, { redemption_id, starts_at: booking.starts_at })
    }
    await writeBooking(sql, command)
    if (saysWhen(booking)) await dateFirstUse(sql, [row.client_package_id])
    return { result: doneWith(row) }
  })
}

const saysWhen = ({ starts_at, starts_text }: BookingChange = {}) =>
  starts_at !== undefined || starts_text !== undefined

// A package that begins with its first use ends as the move lets it: its end may move along.
const assertMovable = async (sql: Sql, credit: LockedCredit, moved: MovedVisit) => {
  const { package: sold, client_package_id } = credit
  const { expiry_rule } = sold.terms
  const end = await endAfterMove(sql, client_package_id, moved)
  const expires_at = end === undefined ? credit.expires_at : end
  const facts = { ...sold, expiry_rule, zone: sold.time_zone, expires_at }
  const problem = moveProblem(facts, moved.starts_at)
  if (problem) throw asError(problem)
}

const detailsOf = (
  before: Date | string | null,
  { redemption_id, booking }: MoveBooking,
  { package: { time_zone } }: LockedCredit
) => {
  const written = (instant: Date | string | null | undefined) =>
    instant === null || instant === undefined ? null : new Date(instant).toISOString()
  return { redemption_id, from: written(before), to: written(booking?.starts_at), time_zone }
}

// A start is known or only told: the one takes the place of the other.
const writeBooking = async (sql: Sql, { redemption_id, booking, note }: MoveBooking) => {
  const [known, told] = [booking?.starts_at, booking?.starts_text]
  const changes = [
    ["booking_reference", booking?.reference],
    ["booking_starts_at", saysWhen(booking) ? (known ?? null) : undefined],
    ["booking_starts_text", saysWhen(booking) ? (told ?? null) : undefined],
    ["booking_staff", booking?.staff],
    ["note", note],
    ["booking_source", booking ? "staff" : undefined],
  ] as const
  const given = changes.filter(([, value]) => value !== undefined)
  await sql(
    `update service_package_redemption set ${given.map(([column]) => `${column} = ?, `).join("")}
       updated_at = service_package_now() where id = ?`,
    [...given.map(([, value]) => value), redemption_id]
  )
}
