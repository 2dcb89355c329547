import { z } from "@medusajs/framework/zod"
import { asError, notFound, refuse } from "../../../errors/refuse"
import { planCorrection, type Correction } from "../../../domain/correction"
import { changedMeanwhile } from "../../../domain/last-change"
import { returningValue } from "../../../domain/money"
import { paidOnceAfter, type PaidOnce } from "../desk/paid-twice"
import { RedemptionAccount } from "../desk/redemption-account"
import { lockRedemption, type LockedRedemption } from "../desk/redemption-row"
import { lockCredits, type LockedCredit } from "../ledger/credits"
import { destinationOf } from "../ledger/destination"
import { Ledger } from "../ledger/ledger"
import { once } from "../ledger/once"
import type { Command } from "../ledger/operation"
import { storedRedemptionRef, type RedemptionRef } from "../ledger/redemption-ref"
import type { Sql } from "../ledger/sql"
import { storedAs } from "../ledger/stored"
import { databaseNow } from "../ledger/time"
import { markedUsedIn, type ValuedUnits } from "../ledger/carried-value"
import { readLastChange } from "../ledger/last-change"
import { dateFirstUse } from "../ledger/date-first-use"

/** Asks for a credit's count to be corrected: −1 marks one more unit as used, +1 gives one back. */
export type CorrectCredit = Command & {
  client_package_id: string
  service_credit_id: string
  delta: number
  /** What the caller saw as left; when it is something else by now, nothing is changed. */
  expected_available?: number
}

/** What a correction did. */
export type Corrected = {
  client_package_id: string
  service_credit_id: string
  /** The bookings whose units were given back. */
  restored: RedemptionRef[]
  /** True when it used the last unit of the package. */
  fully_used: boolean
  replayed: boolean
}

const readCorrected = storedAs(
  z.object({
    client_package_id: z.string(),
    service_credit_id: z.string(),
    restored: z.array(storedRedemptionRef),
    fully_used: z.boolean(),
  })
)

/**
 * Corrects a count by hand. `granted` never changes: what is marked as used takes its share of the
 * value along, and what is given back brings exactly what it took, first of what no booking stands
 * for, then of the bookings themselves, so that their rows go on saying what became of their units.
 */
export const correctCredit = async (
  sql: Sql,
  command: CorrectCredit
): Promise<PaidOnce<Corrected>> => {
  const { client_package_id, service_credit_id, delta } = command
  const operation = {
    ...command,
    kind: "correct",
    request: { client_package_id, service_credit_id, delta },
    client_package_id,
    details: { service_credit_id, delta },
  }
  const done = await once(sql, operation, readCorrected, async (operation_id) => ({
    result: await correct(sql, command, operation_id),
  }))
  return await paidOnceAfter(sql, done)
}

const correct = async (
  sql: Sql,
  command: CorrectCredit,
  operation_id: string
): Promise<Omit<Corrected, "replayed">> => {
  const { client_package_id, service_credit_id, delta } = command
  const used = delta > 0 ? await lockUsedBookings(sql, service_credit_id, delta) : []
  const credits = await lockCredits(sql, { package_ids: [client_package_id] })
  const credit = credits.find(({ id }) => id === service_credit_id)
  if (!credit) throw notFound("Service credit", service_credit_id)
  await assertCorrectable(sql, credit, command)

  const marked = (await markedUsedIn(sql, [credit])).get(credit.id) ?? NOTHING
  const verdict = planCorrection({ ...credit, marked: marked.units }, delta, used)
  if ("impossible" in verdict) throw asError(verdict.impossible)
  const ledger = new Ledger(credits)
  const now = await databaseNow(sql)
  const work = { sql, ledger, credit, now, operation_id }
  const restored = await carryOut(work, verdict.plan, marked, used)
  await ledger.write(sql)
  await dateFirstUse(sql, [client_package_id])

  const isOpen = ({ available, held }: LockedCredit) => available + held > 0
  const fully_used =
    delta < 0 && !ledger.all().some(isOpen) && ledger.all().every(({ expired }) => expired === 0)
  return { client_package_id, service_credit_id, restored, fully_used }
}

const NOTHING: ValuedUnits = { units: 0, amount: 0n, net_amount: 0n }

const assertCorrectable = async (
  sql: Sql,
  credit: LockedCredit,
  { expected_available }: CorrectCredit
) => {
  if (credit.closed) refuse("package_cancelled")
  if (credit.package.starts_at === null) refuse("package_not_active", "It is not active yet.")
  if (expected_available !== undefined && expected_available !== credit.available) {
    const last = await readLastChange(sql, credit)
    refuse("changed_meanwhile", changedMeanwhile(last, credit.available))
  }
}

// Redemptions before credits: the order in which every command locks. What lies ahead, and what an
// order was placed with, gives back last; of the rest what was used last gives back first.
const lockUsedBookings = async (
  sql: Sql,
  service_credit_id: string,
  most: number
): Promise<LockedRedemption[]> => {
  const found = await sql<{ id: string }>(
    `select r.id from service_package_credit c
     join service_package_redemption r on r.client_package_id = c.client_package_id and r.service_credit_id = c.id
     where c.id = ? and r.units_redeemed > 0 and r.detached_at is null
     order by coalesce(r.booking_starts_at > service_package_now(), false), r.order_id is not null, r.effective_at desc, r.id desc
     limit ?`,
    [service_credit_id, most]
  )
  const locked = new Map<string, LockedRedemption>()
  for (const id of found.map((row) => row.id).sort()) {
    locked.set(id, await lockRedemption(sql, { id }))
  }
  return found.flatMap(({ id }) => locked.get(id) ?? [])
}

type Work = {
  sql: Sql
  ledger: Ledger
  credit: LockedCredit
  now: Date
  operation_id: string
}

const carryOut = async (
  { sql, ledger, credit, now, operation_id }: Work,
  plan: Correction,
  booked: ValuedUnits,
  used: readonly LockedRedemption[]
): Promise<RedemptionRef[]> => {
  const { id: service_credit_id } = credit
  const move = { service_credit_id, operation_id, kind: "correct" } as const
  if ("mark_used" in plan) {
    ledger.move({ ...move, from: "available", to: "redeemed", units: plan.mark_used })
    return []
  }
  const { marked, bookings } = plan.give_back
  if (marked > 0) {
    const carried = {
      amount: returningValue(booked.amount, booked.units, marked),
      net_amount: returningValue(booked.net_amount, booked.units, marked),
    }
    const to = destinationOf(credit, now)
    if (to === "revoked") return refuse("package_cancelled")
    ledger.move({ ...move, from: "redeemed", to, units: marked, carried })
  }
  const restored: RedemptionRef[] = []
  for (const { id, units } of bookings) {
    const row = used.find((one) => one.id === id)
    if (!row) continue
    const account = new RedemptionAccount(row, ledger, operation_id, now)
    account.giveBack("redeemed", units)
    await account.write(sql)
    restored.push({ id, service_credit_id, client_package_id: credit.client_package_id })
  }
  return restored
}
