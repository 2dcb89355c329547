import { unexpected } from "../../../errors/refuse"
import { minus, returningValue, sum } from "../../../domain/money"
import type { OrderPlan } from "../../../domain/redemption"
import { markAttention } from "../issuing/mark-attention"
import { dateFirstUse } from "../ledger/date-first-use"
import { lockCredits, type LockedCredit } from "../ledger/credits"
import { destinationOf } from "../ledger/destination"
import { Ledger } from "../ledger/ledger"
import { beginOperation, finishOperations } from "../ledger/operation"
import type { Sql } from "../ledger/sql"
import { databaseNow } from "../ledger/time"
import { tellingRestored } from "./telling-restored"
import type { OrderRedemptionRow } from "./order-rows"
import type { OrderWork, RedemptionChanges, RedemptionOrder } from "./order-types"
import { outcomeOf, writeOutcomes, type Outcome } from "./outcomes"
import { payMissing } from "./pay-missing"
import type { HoldRow } from "./rows"

type Books = { ledger: Ledger; outcomes: Map<string, Outcome> }

/** Writes a plan: moves units through the ledger, keeps each redemption's story, ends the hold. */
export const writeOrderRedemptions = async (
  sql: Sql,
  work: OrderWork
): Promise<RedemptionChanges> => {
  const { order, hold, redemptions, plan } = work
  const credits = await lockCredits(sql, await scopeOf(sql, work))
  const ledger = new Ledger(credits)
  const outcomes = new Map(
    redemptions.map((row) => [row.id, outcomeOf(row, ledger.credit(row.service_credit_id))])
  )
  const books = { ledger, outcomes }
  await postHeld(sql, work, books)
  await giveBack(sql, work, books)
  const missed = await payMissing(sql, work, ledger)
  await writeOutcomes(
    sql,
    [...outcomes.values()].filter((outcome) => outcome.changed)
  )
  await ledger.write(sql)
  if (hold) await endHold(sql, hold, order, plan)
  await dateFirstUse(sql, packagesMoved(credits, ledger))
  const marks = missed.uncovered.map((id) => ({ id, code: "order_not_covered" as const }))
  await markAttention(sql, { marks })
  return {
    redeemed: [...refs(redemptions, plan.redeem), ...missed.redeemed],
    restored: refs(redemptions, plan.restore),
    released: refs(redemptions, plan.release),
    shown: [...new Set(missed.uncovered)],
    unmarked: [],
    needs_services: false,
  }
}

const refs = (rows: readonly OrderRedemptionRow[], parts: readonly { redemption_id: string }[]) =>
  rows
    .filter((row) => parts.some((part) => part.redemption_id === row.id))
    .map(({ id, service_credit_id, client_package_id }) => ({
      id,
      service_credit_id,
      client_package_id,
    }))

const scopeOf = async (sql: Sql, { order, redemptions, plan }: OrderWork) => {
  const credit_ids = redemptions.map((row) => row.service_credit_id)
  if (!plan.redeem.length && !plan.missing.length && !plan.restore.length) return { credit_ids }
  const spender = plan.missing.length ? order.customer_id : null
  const dated = await creditsDatedTogether(sql, spender, redemptions)
  const or_credit_ids = [...new Set([...credit_ids, ...dated])]
  if (!plan.missing.length || !order.customer_id) return { credit_ids: or_credit_ids }
  return { spendable_by: order.customer_id, or_credit_ids }
}

// A first use dates all credits of its package, an earlier one anew, and taking it back lets them wait
// again. They are locked together with those that pay: locked afterwards, two orders could wait for each
// other in a circle.
const creditsDatedTogether = async (
  sql: Sql,
  customer_id: string | null,
  redemptions: readonly OrderRedemptionRow[]
) => {
  const rows = await sql<{ id: string }>(
    `select c.id from service_package_client_package p join service_package_credit c on c.client_package_id = p.id
     where p.terms ->> 'starts' = 'first_use' and (p.id = any(?::text[])
       or (p.customer_id = ? and p.open_credits > 0))`,
    [redemptions.map((row) => row.client_package_id), customer_id]
  )
  return rows.map(({ id }) => id)
}

const packagesMoved = (credits: readonly LockedCredit[], ledger: Ledger) =>
  credits
    .filter((credit) => ledger.credit(credit.id).redeemed !== credit.redeemed)
    .map((credit) => credit.client_package_id)

const postHeld = async (sql: Sql, work: OrderWork, { ledger, outcomes }: Books) => {
  const { actor, order, plan } = work
  if (!plan.redeem.length) return
  const { id: operation_id } = await beginOperation(sql, {
    actor,
    kind: "redeem",
    key: `redeem:${order.order_id}`,
    request: { order_id: order.order_id },
    details: { order_id: order.order_id },
  })
  for (const { redemption_id, order_line_item_id, units } of plan.redeem) {
    const outcome = known(outcomes, redemption_id)
    const carried = ledger.move({
      service_credit_id: outcome.service_credit_id,
      operation_id,
      redemption_id,
      kind: "redeem",
      from: "held",
      to: "redeemed",
      units,
    })
    outcome.units_held -= units
    outcome.units_redeemed += units
    outcome.amount = sum([outcome.amount, carried.amount])
    outcome.net_amount = sum([outcome.net_amount, carried.net_amount])
    outcome.order_id = order.order_id
    outcome.order_line_item_id = order_line_item_id
    outcome.booking = order.lines.find((line) => line.id === order_line_item_id)?.booking ?? null
    outcome.changed = true
  }
  await finishOperations(sql, [{ id: operation_id, result: null }])
}

// Units that come back go where they can still be used: to an ended package they come back as expired.
const giveBack = async (sql: Sql, work: OrderWork, { ledger, outcomes }: Books) => {
  const { actor, order, plan } = work
  const moves = [
    ...plan.release.map((one) => ({ ...one, kind: "release" as const })),
    ...plan.restore.map((one) => ({ ...one, kind: "restore" as const })),
  ]
  if (!moves.length) return
  const now = await databaseNow(sql)
  const { id: operation_id } = await beginOperation(sql, {
    actor,
    kind: "restore",
    request: { order_id: order.order_id },
    reason: order.cancelled ? "Order cancelled" : null,
    details: { order_id: order.order_id },
  })
  for (const { redemption_id, units, kind } of moves) {
    const outcome = known(outcomes, redemption_id)
    const { service_credit_id } = outcome
    const to = destinationOf(ledger.credit(service_credit_id), now)
    const move = { service_credit_id, operation_id, redemption_id, units, kind, to }
    outcome.changed = true
    if (kind === "release") {
      ledger.move({ ...move, from: "held" })
      outcome.units_held -= units
      outcome.units_released += units
      continue
    }
    // What a redemption carries is shared by what is used and what is lost of it.
    const used = outcome.units_redeemed + outcome.units_forfeited
    const amount = returningValue(outcome.amount, used, units)
    const net_amount = returningValue(outcome.net_amount, used, units)
    ledger.move({ ...move, from: "redeemed", carried: { amount, net_amount } })
    outcome.units_redeemed -= units
    outcome.units_restored += units
    outcome.amount = minus(outcome.amount, amount)
    outcome.net_amount = minus(outcome.net_amount, net_amount)
  }
  // What an edit took off the order was no booking that anybody waits for.
  const restored = order.cancelled
    ? plan.restore.map(({ redemption_id, units }) => ({
        service_credit_id: known(outcomes, redemption_id).service_credit_id,
        units,
      }))
    : []
  const tells = tellingRestored(ledger, restored, operation_id)
  await finishOperations(sql, [{ id: operation_id, result: null, tells }])
}

const known = (outcomes: Map<string, Outcome>, id: string): Outcome => {
  const outcome = outcomes.get(id)
  if (!outcome) throw unexpected(`redemption ${id} is not part of this order`)
  return outcome
}

const endHold = async (sql: Sql, hold: HoldRow, { order_id }: RedemptionOrder, plan: OrderPlan) => {
  const status = plan.redeem.length ? "redeemed" : "released"
  await sql(
    `update service_package_hold set status = ?, order_id = ?, resolved_at = service_package_now(), updated_at = service_package_now() where id = ?`,
    [status, status === "redeemed" ? order_id : null, hold.id]
  )
}
