import { byUnitOf, unitParts, unitsPaid, wantedUnits } from "../debts"
import type { TemplateTerms } from "../terms"
import { creditsToIssue } from "./credits"
import type {
  IssuancePlan,
  IssuedPackage,
  OrderFacts,
  OrderLineFacts,
  PackageToIssue,
} from "./facts"

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Unused before used, newest first within both. */
const inOrderOfVoiding = (a: IssuedPackage, b: IssuedPackage) =>
  Number(a.used) - Number(b.used) || b.unit_index - a.unit_index

/** The living packages of a line that it does not want any more, in the order of ending them. */
const tooMany = (packages: readonly IssuedPackage[], lineId: string, wanted: number) => {
  const living = packages.filter((p) => p.order_line_item_id === lineId && p.cancelled === null)
  return living.sort(inOrderOfVoiding).slice(0, Math.max(0, living.length - wanted))
}

const issueForLine = (
  order: OrderFacts,
  line: OrderLineFacts,
  template: TemplateTerms,
  existing: readonly IssuedPackage[],
  positions: readonly number[],
  isPaid: (position: number) => boolean
): PackageToIssue[] => {
  const free = Math.max(-1, ...existing.map((issued) => issued.unit_index)) + 1
  const part = (total: bigint) => {
    const parts = unitParts(line, total)
    return (position: number) => parts[position] ?? 0n
  }
  const price = part(line.total)
  const netPrice = part(line.net_total)
  const originalPrice = part(line.original_total)
  const standardPrice = part(line.standard_total ?? line.compared_total ?? line.original_total)

  return positions.map((position, nth) => ({
    ...order.owner,
    order_id: order.id,
    order_line_item_id: line.id,
    unit_index: free + nth,
    template_id: template.template_id,
    template_version: template.version,
    title: template.title,
    terms: template.terms,
    currency_code: order.currency_code,
    currency_digits: order.currency_digits,
    price: price(position),
    net_price: netPrice(position),
    original_price: originalPrice(position),
    standard_price: standardPrice(position),
    pending: !isPaid(position),
    credits: creditsToIssue(template.items, price(position), netPrice(position)),
  }))
}

/**
 * Compares an order with its packages and says what is missing, what waits and what is too much.
 * It looks at the state, never at the event: applied once or ten times, in any order of events, the
 * packages end up the same. A line without a template issues nothing and loses nothing. `most` bounds
 * how many packages a plan issues; planning again after applying says what of them is still missing.
 */
export const planIssuance = (input: {
  order: OrderFacts
  templates: readonly TemplateTerms[]
  packages: readonly IssuedPackage[]
  most?: number
}): IssuancePlan => {
  const { order, packages } = input
  const ended = order.cancelled || order.fully_refunded
  const templates = new Map(input.templates.map((template) => [template.variant_id, template]))
  const lines = new Map(order.lines.map((line) => [line.id, line]))
  const lineIds = new Set([...lines.keys(), ...packages.map((p) => p.order_line_item_id)])
  const wantedOf = (line: OrderLineFacts | undefined) => (line && !ended ? wantedUnits(line) : 0)
  const voided = [...lineIds]
    .sort(byText)
    .flatMap((id) => tooMany(packages, id, wantedOf(lines.get(id))))
  const standing = packages.filter((p) => p.cancelled !== "with_order" && !voided.includes(p))
  const paid = order.payable ? () => true : unitsPaid(order.lines, standing, order.promised)
  const plan: IssuancePlan = {
    issue: [],
    activate: [],
    cancel: voided.map((p) => p.id),
    attention: voided
      .filter((p) => p.used)
      .map((p) => ({ id: p.id, code: "cancelled_after_use" as const })),
  }

  for (const line of [...lines.values()].sort((a, b) => byText(a.id, b.id))) {
    const begins = byUnitOf(standing, line).filter(
      (p, n) => p.pending && p.cancelled === null && paid(line.id, n)
    )
    plan.activate.push(...begins.map((p) => p.id))
    const template = line.variant_id ? templates.get(line.variant_id) : undefined
    if (!template) continue
    const existing = packages.filter((p) => p.order_line_item_id === line.id)
    // A package cancelled by hand stands for a unit of the line: paid for, settled, not owed again.
    const taken = existing.filter((p) => p.cancelled !== "with_order").length
    const room = Math.max(0, (input.most ?? Infinity) - plan.issue.length)
    const missing = Math.min(Math.max(0, wantedOf(line) - taken), room)
    const positions = Array.from({ length: missing }, (_, n) => taken + n)
    plan.issue.push(
      ...issueForLine(order, line, template, existing, positions, (n) => paid(line.id, n))
    )
  }
  return plan
}
