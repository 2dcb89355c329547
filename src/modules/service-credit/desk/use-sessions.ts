import { generateEntityId } from "@medusajs/framework/utils"
import { asError, invalid, notFound } from "../../../errors/refuse"
import type { Booking } from "../../../domain/booking"
import type { Service } from "../../../domain/coverage"
import { sum } from "../../../domain/money"
import { planUse, visitOf, type UsePart, type Visit } from "../../../domain/redemption"
import { usedCredits, usedPackage } from "./use-facts"
import { assertUnpaid } from "./paid-line"
import { directRedemptions } from "./direct-rows"
import { lockCredits } from "../ledger/credits"
import { valueOfExpired } from "../ledger/expired-value"
import { Ledger } from "../ledger/ledger"
import { once, type Outcome } from "../ledger/once"
import type { Command } from "../ledger/operation"
import { planWork } from "../ledger/planned-work"
import { findReplay, type ReplayQuery } from "../ledger/replay"
import type { Sql } from "../ledger/sql"
import { databaseNow } from "../ledger/time"
import { readRedemption, type RedemptionDone } from "./redemption-row"
import { dateFirstUse, startingWithUse } from "../ledger/date-first-use"

/** A line of an order, with the price it asked before and how many bookings of it there are. */
export type PaidLine = {
  order_id: string
  order_line_item_id: string
  original_unit_price: string
  bookings: number
}

/** Asks for sessions of one package to be used without a checkout. */
export type UseSessions = Command & {
  /** What was asked for, before the service was looked up: the same key asks for the same. */
  request: unknown
  client_package_id: string
  /** The credit that is to pay; without one the best of the package. */
  service_credit_id: string | null
  service: Service
  service_title: string
  quantity: number
  booking: Booking | null
  note: string | null
  /** Whether the caller may enter a visit long after the package has ended. */
  may_post_late: boolean
  /** The line of an order that is to be paid for. */
  order?: PaidLine | null
}

const USE = "use"

/** What an earlier call with this key used, or null. */
export const findUse = async (
  sql: Sql,
  query: Omit<ReplayQuery, "kind">
): Promise<RedemptionDone | null> => await findReplay(sql, { ...query, kind: USE }, readRedemption)

/**
 * Uses sessions at the desk: one credit pays, straight from what is left, also for a visit in the past.
 * Judged on the visit's own day and on locked rows; all credits of the package are locked, since a
 * first use starts the validity of each.
 */
export const useSessions = async (sql: Sql, command: UseSessions): Promise<RedemptionDone> => {
  const now = await databaseNow(sql)
  const times = { effective_at: command.effective_at ?? null, starts_at: startOf(command) }
  const visit = visitOf({ now, ...times })
  if (!visit) throw notYet()
  const operation = {
    ...command,
    kind: USE,
    effective_at: visit.effective_at.toISOString(),
    client_package_id: command.client_package_id,
    details: command.order ? { order_id: command.order.order_id } : null,
  }
  return await once(
    sql,
    operation,
    readRedemption,
    async (operation_id) => await use(sql, command, visit, { now, operation_id })
  )
}

const use = async (
  sql: Sql,
  command: UseSessions,
  visit: Visit,
  { now, operation_id }: { now: Date; operation_id: string }
): Promise<Outcome<Omit<RedemptionDone, "replayed">>> => {
  const { client_package_id } = command
  if (command.order) await assertUnpaid(sql, command.order, command.quantity)
  const credits = await lockCredits(sql, { package_ids: [client_package_id] })
  const [first] = credits
  const able = command.service_credit_id
    ? credits.filter(({ id }) => id === command.service_credit_id)
    : credits
  if (!first) throw notFound("Client package", client_package_id)
  if (!able.length) throw notFound("Service credit", command.service_credit_id ?? "")
  const plan = planUse(usedPackage(first), await usedCredits(sql, able), {
    ...command,
    visit,
    now,
  })
  if (plan.refusal) throw asError(plan.refusal)

  const ledger = new Ledger(credits)
  const id = generateEntityId(undefined, "pkgred")
  const { service_credit_id } = plan
  const carried = await take(sql, ledger, plan, { operation_id, redemption_id: id })
  const credit = ledger.credit(service_credit_id)
  const order_id = command.order?.order_id ?? null
  if (command.order) {
    const { order_id, order_line_item_id: line_item_id } = command.order
    await planWork(sql, { operation_id, order_id, input: { line_item_id, redemption_id: id } })
  }
  const redemption = directRedemptions([
    {
      id,
      operation_id,
      service_credit_id,
      client_package_id,
      customer_id: credit.customer_id,
      variant_id: command.service.variant_id,
      product_title: command.service_title,
      quantity: command.quantity,
      cost: plan.cost,
      units: plan.units,
      amount: sum(carried.map(({ amount }) => amount)),
      net_amount: sum(carried.map(({ net_amount }) => net_amount)),
      digits: credit.package.currency_digits,
      channel: command.order ? "order" : "desk",
      chosen_by: "staff",
      order_id,
      order_line_item_id: command.order?.order_line_item_id ?? null,
      booked: command.order?.bookings ?? null,
      original_unit_price: command.order?.original_unit_price ?? null,
      booking: command.booking,
      note: command.note,
    },
  ])
  return {
    result: { id, service_credit_id, client_package_id, order_id },
    write: async (end) => {
      await ledger.write(sql, [redemption, end])
      await dateFirstUse(sql, startingWithUse(credits))
    },
  }
}

const take = async (
  sql: Sql,
  ledger: Ledger,
  { service_credit_id, parts }: { service_credit_id: string; parts: readonly UsePart[] },
  ids: { operation_id: string; redemption_id: string }
) => {
  const taken = []
  for (const { kind, from, units } of parts) {
    const credit = ledger.credit(service_credit_id)
    const carried = from === "expired" ? await valueOfExpired(sql, credit, units) : undefined
    taken.push(
      ledger.move({ ...ids, service_credit_id, kind, from, to: "redeemed", units, carried })
    )
  }
  return taken
}

const startOf = ({ booking }: UseSessions) => booking?.starts_at ?? null

const notYet = () =>
  invalid("effective_at: that is still ahead. Give the appointment's start as booking.starts_at.")
