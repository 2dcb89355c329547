import type { IssuedPackage, OrderLineFacts } from "../issuance"
import { atLeastZero, minus, sum } from "../money"
import type { Debt } from "./allot"
import { partsOf, unitSince } from "./line-units"

/** A line of an order, as far as it asks for money. */
export type AskingLine = Pick<OrderLineFacts, "id" | "quantity" | "returned" | "sizes" | "total">

/** A package that stands for a unit of its line; what was paid from its own page is its alone. */
export type StandingPackage = Pick<
  IssuedPackage,
  "id" | "order_line_item_id" | "unit_index" | "paid_here"
>

/** The packages of a line in the order of its units: the n-th one stands for its n-th unit. */
export const byUnitOf = <P extends StandingPackage>(
  packages: readonly P[],
  line: Pick<OrderLineFacts, "id">
): P[] =>
  packages
    .filter(({ order_line_item_id }) => order_line_item_id === line.id)
    .sort((a, b) => a.unit_index - b.unit_index)

/** A unit of a line as a debt; `package_id` is the package that stands for it. */
export type UnitDebt = Debt & { line_id: string; position: number; package_id: string | null }

/** Everything an order asks money for: its lines unit by unit, then the rest of what it costs. */
export const unitDebts = (
  lines: readonly AskingLine[],
  packages: readonly StandingPackage[]
): UnitDebt[] =>
  lines.flatMap((line) => {
    const standing = byUnitOf(packages, line)
    return partsOf(line.total, line.quantity).map((asked, position) => ({
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
