import type { MedusaContainer } from "@medusajs/framework/types"
import {
  acceptedQuantity,
  groupLines,
  isFree,
  listPrice,
  type CartLine,
  type LineGroup,
} from "../../domain/cart"
import { explainLine } from "../../domain/explain"
import { refusal, type Refusal } from "../../domain/refusals"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import type { CartCredits } from "../../modules/service-credit/checkout/cart-credits"
import type { CartState } from "./cart-state"
import { onceRefusals } from "./once-refusals"

/** A cart, who asks, and how many bookings of each line credits pay for, and could pay for. */
export type CartToExplain = {
  cart: CartState
  actor_id: string | null
  covered: ReadonlyMap<string, number>
  coverable: ReadonlyMap<string, number>
  known: CartCredits
}

/**
 * Says for each line why credits do not pay for all of it, and of what may be had once that it was had;
 * a line that is paid for in full, or would be if somebody asked, and one that costs nothing is not in
 * the answer.
 */
export const explainLines = async (
  container: MedusaContainer,
  { cart, actor_id, covered, coverable, known }: CartToExplain
): Promise<Map<string, Refusal>> => {
  const templates: PackageTemplateModuleService = container.resolve(PACKAGE_TEMPLATE_MODULE)
  const owner = actor_id !== null && actor_id === cart.customer_id ? actor_id : null
  const variant_id = variantsOf(cart.lines)
  const [rules] = await templates.listRules({ variant_id }, { take: variant_id.length })
  const groups = groupLines(cart)
  const once = await onceRefusals(container, cart, owner, rules)
  const reasonFor = (line: CartLine): Refusal | null => {
    const tooOften = once.get(line.variant_id)
    if (tooOften) return tooOften
    if (isFree(listPrice(line))) return null
    if (!line.service) return refusal("not_coverable", `A package cannot pay for ${line.title}.`)
    if ((covered.get(line.id) ?? 0) >= line.quantity) return null
    const rule = rules.find((one) => one.variant_id === line.variant_id)
    return explainLine({
      line: {
        service: line.service,
        title: line.title,
        ...bookingOf(line, groups, { covered, coverable, known }),
        package_only: rule?.package_only ?? false,
      },
      signed_in: owner !== null,
      now: known.now,
      service_starts_at: line.starts_at,
      credits: known.facts,
    })
  }
  return new Map(
    cart.lines.flatMap((line): [string, Refusal][] => {
      const reason = reasonFor(line)
      return reason ? [[line.id, reason]] : []
    })
  )
}

// What is left to pay of a split line is explained by the whole booking: "3 of 5", not "0 of 2".
const bookingOf = (
  line: CartLine,
  groups: readonly LineGroup[],
  { covered, coverable, known }: Pick<CartToExplain, "covered" | "coverable" | "known">
) => {
  const group = groups.find(({ members }) => members.some(({ id }) => id === line.id))
  const members = group?.members ?? [line]
  const quantity = sumOf(members, (member) => member.quantity)
  const member_ids = members.map(({ id }) => id)
  const preferred = { id: group?.id ?? line.id, member_ids, quantity }
  return {
    wanted_quantity: quantity,
    covered_quantity: sumOf(members, ({ id }) => covered.get(id) ?? 0),
    coverable_quantity: sumOf(members, ({ id }) => coverable.get(id) ?? 0),
    accepted_quantity: acceptedQuantity(known.preference, preferred),
  }
}

const sumOf = (lines: readonly CartLine[], count: (line: CartLine) => number) =>
  lines.reduce((total, line) => total + count(line), 0)

const variantsOf = (lines: readonly CartLine[]) => [
  ...new Set(lines.flatMap((line) => line.variant_id ?? [])),
]
