import { allot, type Receipt } from "./allot"
import { restOf, unitDebts, type AskingLine, type StandingPackage } from "./order-debts"

/** What was paid or promised for an order, and what it costs. */
export type Promised = { cost: bigint; amount: bigint; receipts: readonly Receipt[] }

/** Tells whether what was asked for a line's n-th unit has come in, whatever else is open. */
export const unitsPaid = (
  lines: readonly AskingLine[],
  packages: readonly StandingPackage[],
  { cost, amount, receipts }: Promised
): ((line_id: string, position: number) => boolean) => {
  const debts = unitDebts(lines, packages)
  const paid = allot([...debts, restOf(cost, debts)], amount, receipts)
  const covered = new Set(
    debts.flatMap(({ asked, line_id, position }, n) =>
      (paid[n] ?? 0n) >= asked ? [`${line_id}:${position}`] : []
    )
  )
  return (line_id, position) => covered.has(`${line_id}:${position}`)
}
