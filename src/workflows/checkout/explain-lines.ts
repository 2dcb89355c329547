import type { MedusaContainer } from "@medusajs/framework/types"
import { groupLines, isFree, listPrice, type CartLine, type LineGroup } from "../../domain/cart"
import { explainLine } from "../../domain/explain"
import { refusal, type Refusal } from "../../domain/refusals"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { CartCredits } from "../../modules/service-credit/checkout/cart-credits"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadCustomer } from "../services/load-customer"
import type { CartState } from "./cart-state"

/**
 * Says for each coverable line why credits do not pay for all of it, and of what may be had once that
 * it was had; a line that is paid for in full, that costs nothing, or that has nothing to do with
 * packages is not in the answer.
 */
export const explainLines = async (
  container: MedusaContainer,
  cart: CartState,
  actor_id: string | null,
  covered: ReadonlyMap<string, number>,
  known?: CartCredits
): Promise<Map<string, Refusal>> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const templates: PackageTemplateModuleService = container.resolve(PACKAGE_TEMPLATE_MODULE)
  const owner = actor_id !== null && actor_id === cart.customer_id ? actor_id : null
  const { facts, now } =
    known ?? (await credits.retrieveCartCredits({ cart_id: cart.id, customer_id: owner }))
  const variant_id = variantsOf(cart.lines)
  const [rules] = await templates.listRules({ variant_id }, { take: variant_id.length })
  const refusals = new Map<string, Refusal>()
  const groups = groupLines(cart)
  const tooOften = await bookedTooOften(container, cart, owner, rules)
  for (const line of cart.lines) {
    if (tooOften.has(line.variant_id)) {
      refusals.set(line.id, refusal("once_per_customer"))
      continue
    }
    if (!line.service || isFree(listPrice(line))) continue
    if ((covered.get(line.id) ?? 0) >= line.quantity) continue
    const rule = rules.find((one) => one.variant_id === line.variant_id)
    const reason = explainLine({
      line: {
        service: line.service,
        title: line.title,
        ...bookingOf(line, groups, covered),
        package_only: rule?.package_only ?? false,
      },
      signed_in: owner !== null,
      now,
      service_starts_at: line.starts_at,
      credits: facts,
    })
    if (reason) refusals.set(line.id, reason)
  }
  return refusals
}

// What is left to pay of a split line is explained by the whole booking: "3 of 5", not "0 of 2".
const bookingOf = (
  line: CartLine,
  groups: readonly LineGroup[],
  covered: ReadonlyMap<string, number>
) => {
  const group = groups.find(({ members }) => members.some(({ id }) => id === line.id))
  const members = group?.members ?? [line]
  return {
    wanted_quantity: members.reduce((total, { quantity }) => total + quantity, 0),
    covered_quantity: members.reduce((total, { id }) => total + (covered.get(id) ?? 0), 0),
  }
}

const variantsOf = (lines: readonly CartLine[]) => [
  ...new Set(lines.flatMap((line) => line.variant_id ?? [])),
]

// A place is taken when a cart is completed; to tell earlier saves the customer the way there.
const bookedTooOften = async (
  container: MedusaContainer,
  cart: CartState,
  customer_id: string | null,
  rules: readonly { variant_id: string; once_per_customer: boolean }[]
): Promise<Set<string | null>> => {
  const once = rules.filter((rule) => rule.once_per_customer).map((rule) => rule.variant_id)
  if (!once.length || customer_id === null) return new Set()
  const customer = await loadCustomer(container, customer_id)
  if (!customer) return new Set()
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const had = await credits.listHadOnce({ cart_id: cart.id, customer, variant_ids: once })
  const twice = once.filter((variant_id) => quantityOf(cart.lines, variant_id) > 1)
  return new Set([...had, ...twice])
}

const quantityOf = (lines: readonly CartLine[], variant_id: string) =>
  lines
    .filter((line) => line.variant_id === variant_id)
    .reduce((total, line) => total + line.quantity, 0)
