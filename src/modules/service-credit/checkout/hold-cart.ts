import {
  allocate,
  type Allocation,
  type Choice,
  type SpendableCredit,
} from "../../../domain/allocation"
import { reaches } from "../../../domain/booking"
import { acceptedQuantity, type CartPreference } from "../../../domain/cart"
import { planHold } from "../../../domain/hold"
import type { HoldCartInput, HoldCartResult } from "./types"
import { writeHold } from "./write-hold"
import { lockHoldOfCart, redemptionsOfHold, type HeldRedemption, type HoldRow } from "./rows"
import { readPreference, writePreference } from "./preference"
import { lockCredits, type LockedCredit } from "../ledger/credits"
import type { Sql } from "../ledger/sql"
import { databaseNow } from "../ledger/time"
import { canSpend, endingOf, toSpendable } from "./spendable"
import type { HoldableLine } from "./lines"

const NOTHING = {
  hold_id: null,
  covers: [],
  surplus: [],
  credits: [],
  changed: false,
  previous: null,
}

/**
 * Makes a cart hold exactly the units its lines need, re-callable any number of times. Everything is
 * decided on locked rows: first the cart's hold, then the credits in the order of their ids. Units
 * that are no longer needed stay held until `releaseSurplus`: a unit is given back only after the line it
 * paid for asks its price again.
 */
export const holdCart = async (sql: Sql, input: HoldCartInput): Promise<HoldCartResult> => {
  const hold = await lockHoldOfCart(sql, input.cart_id)
  if (hold?.status === "redeemed") return { status: "redeemed" }
  if (hold?.affirmed) return { status: "in_checkout" }
  const redemptions = hold ? await redemptionsOfHold(sql, hold.id) : []
  const held = redemptions.filter((redemption) => redemption.units_held > 0)
  const preference = input.preference ?? (await readPreference(sql, input.cart_id))

  const letGo = mustLetGo(input, hold)
  if (letGo && !held.length) {
    if (input.preference) await writePreference(sql, input.cart_id, preference)
    const again = hold !== null && input.mode === "cover"
    return { ...NOTHING, status: hold ? "releasing" : "none", hold_id: hold?.id ?? null, again }
  }
  const credits = await lockCredits(sql, scopeOf(input, held, letGo))
  const now = await databaseNow(sql)
  const allocation = letGo ? { takes: [] } : allocateCart(input, preference, held, credits, now)
  const unfulfilled = letGo ? [] : unfulfilledChoices(input.choices ?? [], allocation)
  if (unfulfilled.length) return { status: "unfulfilled", line_ids: unfulfilled }

  if (input.preference) await writePreference(sql, input.cart_id, preference)
  const plan = planHold(held.map(toPart), allocation.takes)
  const written = await writeHold(sql, { input, hold, redemptions, credits, allocation, plan })
  return { ...written, again: letGo && input.mode === "cover" && input.customer_id !== null }
}

// A hold that was claimed for release is finished first; another customer's hold is none of ours.
const mustLetGo = (input: HoldCartInput, hold: HoldRow | null): boolean =>
  input.mode === "release" ||
  input.customer_id === null ||
  hold?.status === "releasing" ||
  (hold !== null && hold.customer_id !== input.customer_id)

const scopeOf = (input: HoldCartInput, held: readonly HeldRedemption[], letGo: boolean) => {
  const credit_ids = [...new Set(held.map((redemption) => redemption.service_credit_id))]
  if (letGo || input.mode === "keep" || input.customer_id === null) return { credit_ids }
  return { spendable_by: input.customer_id, or_credit_ids: credit_ids }
}

const toPart = (redemption: HeldRedemption) => ({
  redemption_id: redemption.id,
  line_id: redemption.line_item_id,
  service_credit_id: redemption.service_credit_id,
  units: redemption.units_held,
  cost: redemption.cost,
})

const allocateCart = (
  input: HoldCartInput,
  preference: CartPreference,
  held: readonly HeldRedemption[],
  credits: readonly LockedCredit[],
  now: Date
): Allocation => {
  const own = new Map<string, number>()
  for (const { service_credit_id, units_held } of held) {
    own.set(service_credit_id, (own.get(service_credit_id) ?? 0) + units_held)
  }
  const spendable: SpendableCredit[] = credits.map((credit) =>
    toSpendable(credit, own.get(credit.id) ?? 0, !mayTakeFrom(credit, input, now))
  )
  const lines = input.lines
    .filter((line) => line.eligible)
    .map((line) => ({
      ...line,
      max_quantity: acceptedQuantity(preference, line),
      excluded_credit_ids: tooShort(input, line, credits),
    }))
  return allocate({
    lines,
    credits: spendable,
    choices: [...pinned(input, held), ...chosen(input)],
  })
}

// A credit that is only here because the cart holds units of it gives no fresh ones: it has ended, is
// paused, or belongs to somebody else by now.
const mayTakeFrom = (credit: LockedCredit, { mode, customer_id }: HoldCartInput, now: Date) =>
  mode === "cover" && credit.customer_id === customer_id && canSpend(credit, now)

// A package that ends before the appointment, or is paused then, does not pay for it; what is held already stays held.
const tooShort = (
  { mode }: HoldCartInput,
  { starts_at }: HoldableLine,
  credits: readonly LockedCredit[]
): string[] =>
  starts_at === null || mode !== "cover"
    ? []
    : credits.filter((credit) => !reaches(endingOf(credit), starts_at)).map(({ id }) => id)

const chosen = (input: HoldCartInput): readonly Choice[] => input.choices ?? []

// What a customer once chose stays chosen until she chooses again for that line, or leaves it to us.
const pinned = (input: HoldCartInput, held: readonly HeldRedemption[]): Choice[] =>
  input.lines.flatMap((line) => {
    if (input.choose_anew) return []
    if (chosen(input).some((choice) => choice.line_id === line.id)) return []
    return held
      .filter((part) => part.chosen_by !== "auto" && line.member_ids.includes(part.line_item_id))
      .map((part) => ({ line_id: line.id, client_package_id: part.client_package_id }))
  })

const unfulfilledChoices = (choices: readonly Choice[], { takes }: Allocation): string[] =>
  choices
    .filter((choice) => {
      const covered = takes
        .filter((take) => take.line_id === choice.line_id)
        .filter(
          (take) =>
            choice.client_package_id === undefined ||
            take.client_package_id === choice.client_package_id
        )
        .reduce((total, take) => total + take.quantity, 0)
      return covered < (choice.quantity ?? 1)
    })
    .map((choice) => choice.line_id)
