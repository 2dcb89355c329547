import type { MedusaContainer } from "@medusajs/framework/types"
import { allocate } from "../../domain/allocation"
import { reaches } from "../../domain/booking"
import { groupLines, priceOf, type CartLine } from "../../domain/cart"
import { fromMinor, sum, times, toMinor } from "../../domain/money"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { CartCredits } from "../../modules/service-credit/checkout/cart-credits"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { Quote, QuoteCover } from "../../types/http/quote"
import type { CartState } from "./cart-state"
import { explainLines } from "./explain-lines"
import { assertOwnCart } from "./own-cart"
import { loadCartWithTotal } from "./load-cart"

/**
 * Tells what credits pay in a cart, what they could pay, and the reason for every "no".
 *
 * @example
 * const { lines } = await quoteCart(container, { cart_id: "cart_01", actor_id: "cus_01" })
 */
export const quoteCart = async (
  container: MedusaContainer,
  { cart_id, actor_id }: { cart_id: string; actor_id: string }
): Promise<Quote> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  // Before anything else is read: who asks for a stranger's cart must not wait longer than for none.
  await assertOwnCart(container, { cart_id, actor_id })
  const { total, ...cart } = await loadCartWithTotal(container, cart_id)
  const owner = actor_id === cart.customer_id ? actor_id : null
  const known = await credits.retrieveCartCredits({ cart_id, customer_id: owner })
  const coverable = coverableByLine(cart, known)
  const covers = new Map(cart.lines.map((line) => [line.id, coversOf(line, known)]))
  const covered = new Map(
    [...covers].map(([id, parts]) => [id, parts.reduce((total, part) => total + part.quantity, 0)])
  )
  const refusals = await explainLines(container, { cart, actor_id, covered, coverable, known })
  const lines = cart.lines.map((line) => ({
    line_item_id: line.id,
    variant_id: line.variant_id,
    quantity: line.quantity,
    covered_quantity: covered.get(line.id) ?? 0,
    coverable_quantity: coverable.get(line.id) ?? 0,
    covered_by: covers.get(line.id) ?? [],
    refusal: refusals.get(line.id) ?? null,
  }))
  const saved = sum(cart.lines.map((line) => savedOn(line, cart, covered.get(line.id) ?? 0)))
  return {
    cart_id,
    lines,
    due_total: total,
    covered_total: fromMinor(saved, cart.digits),
    applied: lines.some((line) => line.covered_quantity > 0),
    declined:
      known.preference.declined_all || Object.keys(known.preference.declined_lines).length > 0,
  }
}

const savedOn = (line: CartLine, cart: CartState, quantity: number): bigint =>
  times(toMinor(priceOf(line, cart).unit_price, cart.digits), quantity)

// The same allocation as the hold's, over everything the customer could spend here, declined or not.
const coverableByLine = (cart: CartState, known: CartCredits): Map<string, number> => {
  const groups = groupLines(cart)
  const lines = groups.map((group) => ({
    ...group,
    excluded_credit_ids: tooShort(group.members[0]?.starts_at ?? null, known),
  }))
  const { takes } = allocate({ lines, credits: known.spendable, choices: [] })
  const byLine = new Map<string, number>()
  for (const group of groups) {
    let left = takes
      .filter((take) => take.line_id === group.id)
      .reduce((total, take) => total + take.quantity, 0)
    for (const line of group.members) {
      const quantity = Math.min(left, line.quantity)
      byLine.set(line.id, quantity)
      left -= quantity
    }
  }
  return byLine
}

const tooShort = (starts_at: string | null, { facts }: CartCredits): string[] =>
  starts_at === null
    ? []
    : facts
        .filter((fact) => !reaches({ expiry_rule: "service_date", ...fact }, starts_at))
        .map((fact) => fact.service_credit_id)

const coversOf = (line: CartLine, known: CartCredits): QuoteCover[] => {
  if (line.covered_from === null) return []
  return known.held
    .filter((part) => part.line_item_id === line.id)
    .map((part) => {
      const fact = known.facts.find((one) => one.service_credit_id === part.service_credit_id)
      return {
        client_package_id: part.client_package_id,
        service_credit_id: part.service_credit_id,
        title: fact?.title ?? "",
        quantity: part.units_held / part.cost,
        units: part.units_held,
        available_after: fact?.available ?? 0,
        expires_on: fact?.expires_on ?? null,
      }
    })
}
