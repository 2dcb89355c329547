import { unitParts, wantedUnits } from "../debts"
import type { TemplateTerms } from "../terms"
import { creditsToIssue } from "./credits"
import type { OrderFacts, OrderLineFacts, PackageToIssue } from "./facts"

/** How many units of a line a package stands for, and which number its next package gets. */
export type TakenUnits = { taken: number; next_index: number }

/** The lines of an order in the order in which all of them are planned. */
export const linesInOrder = ({ lines }: Pick<OrderFacts, "lines">): OrderLineFacts[] =>
  [...new Map(lines.map((line) => [line.id, line])).values()].sort(({ id: a }, { id: b }) =>
    a < b ? -1 : a > b ? 1 : 0
  )

/** How many packages a line of this order should have; one that has ended should have none. */
export const unitsDue = (
  { cancelled, fully_refunded }: Pick<OrderFacts, "cancelled" | "fully_refunded">,
  line: OrderLineFacts | undefined
): number => (line && !cancelled && !fully_refunded ? wantedUnits(line) : 0)

const issueForLine = (
  order: OrderFacts,
  line: OrderLineFacts,
  template: TemplateTerms,
  { taken, next_index }: TakenUnits,
  missing: number,
  isPaid: (line_id: string, position: number) => boolean
): PackageToIssue[] => {
  const part = (total: bigint) => {
    const parts = unitParts(line, total)
    return (position: number) => parts[position] ?? 0n
  }
  const price = part(line.total)
  const netPrice = part(line.net_total)
  const originalPrice = part(line.original_total)
  const standardPrice = part(line.standard_total ?? line.compared_total ?? line.original_total)

  return Array.from({ length: missing }, (_, nth) => {
    const position = taken + nth
    return {
      ...order.owner,
      order_id: order.id,
      order_display_id: order.display_id,
      order_line_item_id: line.id,
      unit_index: next_index + nth,
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
      pending: !isPaid(line.id, position),
      credits: creditsToIssue(template.items, price(position), netPrice(position)),
    }
  })
}

/**
 * Says which packages an order should have and has not, at most `most` of them, from what is taken of
 * each line alone: it looks at no package. A line without a template issues nothing.
 */
export const planMissing = (input: {
  order: OrderFacts
  templates: readonly TemplateTerms[]
  takenOf: (line_id: string) => TakenUnits
  isPaid: (line_id: string, position: number) => boolean
  most?: number
}): PackageToIssue[] => {
  const { order, takenOf, isPaid, most = Infinity } = input
  const templates = new Map(input.templates.map((template) => [template.variant_id, template]))
  const issue: PackageToIssue[] = []
  for (const line of linesInOrder(order)) {
    const template = line.variant_id ? templates.get(line.variant_id) : undefined
    if (!template) continue
    const taken = takenOf(line.id)
    const room = Math.max(0, most - issue.length)
    const missing = Math.min(Math.max(0, unitsDue(order, line) - taken.taken), room)
    issue.push(...issueForLine(order, line, template, taken, missing, isPaid))
  }
  return issue
}
