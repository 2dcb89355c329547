import { generateEntityId } from "@medusajs/framework/utils"
import { unexpected } from "../../../errors/refuse"
import type { Allocation, Take } from "../../../domain/allocation"
import type { HeldRest, HoldPlan } from "../../../domain/hold"
import { askedAnew, writeAskedPrices } from "./asked-prices"
import { newLineKey } from "./lines"
import type { HeldCover, HoldCartInput, WrittenHold } from "./types"
import type { LockedCredit } from "../ledger/credits"
import { destinationOf } from "../ledger/destination"
import { Ledger } from "../ledger/ledger"
import { beginOperation, finishing } from "../ledger/operation"
import type { Sql } from "../ledger/sql"
import { databaseNow } from "../ledger/time"
import {
  insertHeldRedemptions,
  writeRedemptionUnits,
  type HeldRedemption,
  type HoldRow,
  type NewRedemption,
} from "./rows"

type Work = {
  input: HoldCartInput
  hold: HoldRow | null
  redemptions: readonly HeldRedemption[]
  credits: readonly LockedCredit[]
  allocation: Allocation
  plan: HoldPlan
}

const sameLine = (part: HeldRedemption, take: Take) =>
  part.line_item_id === take.line_id && part.service_credit_id === take.service_credit_id

/** Writes a planned hold: its row, its redemptions, and the ledger moves of the units that change hands. */
export const writeHold = async (sql: Sql, work: Work): Promise<WrittenHold> => {
  const { input, hold, redemptions, allocation, plan } = work
  const keys = lineKeys(allocation.takes, redemptions)
  const changed = plan.moves.length + plan.remnants.length + plan.surplus.length > 0
  const status = allocation.takes.length ? "held" : hold ? "releasing" : "none"
  const hold_id =
    status === "none" ? null : await keepHold(sql, work, status === "releasing" ? status : "active")
  if (changed && hold_id) await moveUnits(sql, work, hold_id, keys)
  await writeAskedPrices(sql, askedAnew(input.lines, redemptions, allocation))
  return {
    status,
    hold_id,
    covers: coversOf(allocation.takes, keys),
    surplus: plan.surplus,
    credits: creditsOf(allocation.takes),
    changed,
    previous: { takes: redemptions.filter((r) => r.units_held > 0).map(toTake) },
  }
}

const creditsOf = (takes: readonly Take[]) => [
  ...new Map(
    takes.map(({ service_credit_id: id, client_package_id }) => [id, { id, client_package_id }])
  ).values(),
]

const toTake = (part: HeldRedemption): Take => ({
  line_id: part.line_item_id,
  service_credit_id: part.service_credit_id,
  client_package_id: part.client_package_id,
  quantity: part.units_held / part.cost,
  cost: part.cost,
  units: part.units_held,
})

// A line keeps its key for as long as the hold lives, also through a time without cover: the row that
// covers it again was written with that key, and the order is matched by it.
const lineKeys = (takes: readonly Take[], redemptions: readonly HeldRedemption[]) => {
  const keys = new Map(redemptions.map((r) => [r.line_item_id, r.line_key]))
  for (const { line_id } of takes) if (!keys.has(line_id)) keys.set(line_id, newLineKey())
  return keys
}

const coversOf = (takes: readonly Take[], keys: ReadonlyMap<string, string>): HeldCover[] => {
  const quantities = new Map<string, number>()
  for (const { line_id, quantity } of takes) {
    quantities.set(line_id, (quantities.get(line_id) ?? 0) + quantity)
  }
  return [...quantities].map(([line_id, quantity]) => ({
    line_id,
    quantity,
    line_key: keys.get(line_id) ?? newLineKey(),
  }))
}

// `hold_minutes` protect a hold; afterwards it can be reclaimed, and after a day it lets go by itself.
const keepHold = async (sql: Sql, { input, hold }: Work, status: "active" | "releasing") => {
  if (hold) {
    await sql(
      `update service_package_hold set status = ?, updated_at = service_package_now(),
         reclaimable_at = case when ? then service_package_now() + make_interval(mins => ?) else reclaimable_at end,
         expires_at = case when ? then service_package_now() + interval '24 hours' else expires_at end
       where id = ?`,
      [status, status === "active", input.hold_minutes, status === "active", hold.id]
    )
    return hold.id
  }
  const id = generateEntityId(undefined, "crhd")
  await sql(
    `insert into service_package_hold (id, cart_id, customer_id, status, reclaimable_at, expires_at, created_at, updated_at)
     values (?, ?, ?, ?, service_package_now() + make_interval(mins => ?), service_package_now() + interval '24 hours',
       service_package_now(), service_package_now())`,
    [id, input.cart_id, input.customer_id, status, input.hold_minutes]
  )
  return id
}

const moveUnits = async (
  sql: Sql,
  work: Work,
  hold_id: string,
  keys: ReadonlyMap<string, string>
) => {
  const { input, redemptions, allocation, plan } = work
  const { id: operation_id } = await beginOperation(sql, {
    actor: input.actor,
    kind: "hold",
    request: { cart_id: input.cart_id },
    details: { cart_id: input.cart_id },
  })
  const rows = new Map(redemptions.map((redemption) => [redemption.id, { ...redemption }]))
  const created: NewRedemption[] = []
  const ids = new Map<string, string>()
  for (const take of allocation.takes) {
    const existing = redemptions.find((redemption) => sameLine(redemption, take))
    if (!existing) created.push(newRedemption(work, take, hold_id, operation_id, keys))
    const id = existing?.id ?? created.at(-1)?.id ?? ""
    ids.set(JSON.stringify([take.line_id, take.service_credit_id]), id)
  }

  const ledger = new Ledger(work.credits)
  const now = await databaseNow(sql)
  const release = (
    { redemption_id, service_credit_id, units }: HeldRest,
    to: "available" | "expired" | "revoked"
  ) => {
    ledger.move({
      service_credit_id,
      operation_id,
      redemption_id,
      kind: "release",
      from: "held",
      to,
      units,
    })
    const row = rows.get(redemption_id)
    if (row) row.units_held -= units
  }
  for (const remnant of plan.remnants) {
    release(remnant, destinationOf(ledger.credit(remnant.service_credit_id), now))
  }
  for (const { line_id, service_credit_id, from_redemption_id, units } of plan.moves) {
    if (from_redemption_id) {
      release({ redemption_id: from_redemption_id, service_credit_id, units }, "available")
    }
    const redemption_id = ids.get(JSON.stringify([line_id, service_credit_id])) ?? null
    ledger.move({
      service_credit_id,
      operation_id,
      redemption_id,
      kind: "hold",
      from: "available",
      to: "held",
      units,
    })
    const row = redemption_id ? rows.get(redemption_id) : undefined
    if (row) row.units_held += units
  }

  await insertHeldRedemptions(sql, created)
  await writeRedemptionUnits(
    sql,
    [...rows.values()].flatMap((row) => unitsChanged(row, work))
  )
  await ledger.write(sql, [finishing([{ id: operation_id, result: null }])])
}

// While a hold is open its redemptions say what is held now; a part that let everything go keeps its
// last size as released. The way there is in the ledger.
const unitsChanged = (row: HeldRedemption, { redemptions, allocation, input }: Work) => {
  const before = redemptions.find((redemption) => redemption.id === row.id)
  const take = allocation.takes.find((wanted) => sameLine(row, wanted))
  const chosen_by = take ? chooserOf(take, input, row.chosen_by) : row.chosen_by
  if (before?.units_held === row.units_held && before.chosen_by === chosen_by) return []
  if (row.units_held === 0) {
    return [{ ...row, units_released: row.units, quantity: row.units / row.cost, chosen_by }]
  }
  const quantity = row.units_held / row.cost
  return [{ ...row, quantity, units: row.units_held, units_released: 0, chosen_by }]
}

const chooserOf = (take: Take, input: HoldCartInput, before: HeldRedemption["chosen_by"]) => {
  const choice = input.choices?.find((one) => one.line_id === take.line_id)
  if (!choice) return input.choose_anew ? "auto" : before
  if (choice.client_package_id === undefined) return "auto"
  return input.actor.type === "customer" ? "customer" : "staff"
}

const newRedemption = (
  { input, credits }: Work,
  take: Take,
  hold_id: string,
  operation_id: string,
  keys: ReadonlyMap<string, string>
): NewRedemption => {
  const line = input.lines.find((one) => one.id === take.line_id)
  const credit = credits.find((one) => one.id === take.service_credit_id)
  if (!line || !credit) throw unexpected(`no line or credit for ${take.line_id}`)
  return {
    id: generateEntityId(undefined, "pkgred"),
    hold_id,
    operation_id,
    service_credit_id: take.service_credit_id,
    client_package_id: take.client_package_id,
    customer_id: credit.customer_id,
    variant_id: line.variant_id,
    product_title: line.title,
    quantity: take.quantity,
    cost: take.cost,
    units: take.units,
    chosen_by: chooserOf(take, input, "auto"),
    cart_id: input.cart_id,
    line_item_id: take.line_id,
    line_key: keys.get(take.line_id) ?? newLineKey(),
    original_unit_price: line.price.unit_price,
    original_is_custom_price: line.price.is_custom_price,
    original_compare_at: line.price.compare_at,
  }
}
