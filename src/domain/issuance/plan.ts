import { byUnitOf, unitsPaid } from "../debts"
import type { TemplateTerms } from "../terms"
import type { IssuancePlan, IssuedPackage, OrderFacts } from "./facts"
import { linesInOrder, planMissing, unitsDue, type TakenUnits } from "./missing"

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Unused before used, newest first within both. */
const inOrderOfVoiding = (a: IssuedPackage, b: IssuedPackage) =>
  Number(a.used) - Number(b.used) || b.unit_index - a.unit_index

/** The living packages of a line that it does not want any more, in the order of ending them. */
const tooMany = (packages: readonly IssuedPackage[], lineId: string, wanted: number) => {
  const living = packages.filter((p) => p.order_line_item_id === lineId && p.cancelled === null)
  return living.sort(inOrderOfVoiding).slice(0, Math.max(0, living.length - wanted))
}

// A package cancelled by hand stands for a unit of the line: paid for, settled, not owed again.
const takenIn =
  (packages: readonly IssuedPackage[]) =>
  (line_id: string): TakenUnits => {
    const existing = packages.filter((p) => p.order_line_item_id === line_id)
    return {
      taken: existing.filter((p) => p.cancelled !== "with_order").length,
      next_index: existing.reduce((most, { unit_index }) => Math.max(most, unit_index), -1) + 1,
    }
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
  const lines = new Map(order.lines.map((line) => [line.id, line]))
  const lineIds = new Set([...lines.keys(), ...packages.map((p) => p.order_line_item_id)])
  const voided = [...lineIds]
    .sort(byText)
    .flatMap((id) => tooMany(packages, id, unitsDue(order, lines.get(id))))
  const gone = new Set(voided)
  const standing = packages.filter((p) => p.cancelled !== "with_order" && !gone.has(p))
  const isPaid = order.payable ? () => true : unitsPaid(order.lines, standing, order.promised)
  return {
    issue: planMissing({ ...input, takenOf: takenIn(packages), isPaid }),
    activate: linesInOrder(order).flatMap((line) =>
      byUnitOf(standing, line)
        .filter((p, n) => p.pending && p.cancelled === null && isPaid(line.id, n))
        .map((p) => p.id)
    ),
    cancel: voided.map((p) => p.id),
    attention: voided
      .filter((p) => p.used)
      .map((p) => ({ id: p.id, code: "cancelled_after_use" as const })),
  }
}
