import type { IssuedPackage, OrderLineFacts } from "../issuance"
import { atLeastZero, minus, sum } from "../money"
import type { Debt } from "./allot"
import { unitParts, unitSince, wantedUnits } from "./line-units"

/** A line of an order, as far as it asks for money. */
export type AskingLine = Pick<OrderLineFacts, "id" | "quantity" | "returned" | "sizes" | "total">

/** A package that stands for a unit of its line; what was paid from its own page is its alone. */
export type StandingPackage = Pick<
  IssuedPackage,
  "id" | "order_line_item_id" | "unit_index" | "cancelled" | "paid_here"
>

const ENDING = { living: 0, by_hand: 1, with_order: 2 }

const byUnit = (a: StandingPackage, b: StandingPackage) => a.unit_index - b.unit_index

/** Who keeps a unit first where a line has fewer units than packages: what lives, then the older. */
export const byClaim = (a: StandingPackage, b: StandingPackage): number =>
  ENDING[a.cancelled ?? "living"] - ENDING[b.cancelled ?? "living"] || byUnit(a, b)

/**
 * The packages that stand for the units a line still has, in the order of those units. What followed
 * the order stands for none, and what came back takes its unit along.
 */
export const byUnitOf = <P extends StandingPackage>(
  packages: readonly P[],
  line: Pick<OrderLineFacts, "id" | "quantity" | "returned">
): P[] =>
  packages
    .filter((held) => held.order_line_item_id === line.id && held.cancelled !== "with_order")
    .sort(byClaim)
    .slice(0, wantedUnits(line))
    .sort(byUnit)

/** A unit of a line as a debt; `package_id` is the package that stands for it. */
export type UnitDebt = Debt & { line_id: string; position: number; package_id: string | null }

/** Everything an order asks money for: its lines unit by unit, then the rest of what it costs. */
export const unitDebts = (
  lines: readonly AskingLine[],
  packages: readonly StandingPackage[]
): UnitDebt[] =>
  lines.flatMap((line) => {
    const standing = byUnitOf(packages, line)
    return unitParts(line, line.total).map((asked, position) => ({
      asked,
      since: unitSince(line, position),
      named: standing[position]?.paid_here ?? 0n,
      line_id: line.id,
      position,
      package_id: standing[position]?.id ?? null,
    }))
  })

/** What an order asks for beside its known debts, shipping most of all. */
export const restOf = (cost: bigint, known: readonly Debt[]): Debt => ({
  asked: atLeastZero(minus(cost, sum(known.map(({ asked }) => asked)))),
  since: "",
  named: 0n,
})
