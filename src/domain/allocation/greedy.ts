import type { Payment, Problem } from "./problem"
import { creditsByPackage } from "./problem"

/**
 * Pays chosen packages first, then the dearest line first from what ends earliest.
 * It never leaves a unit unpaid that a credit could still pay, and reads each line and credit twice.
 */
export const payGreedily = (problem: Problem): Payment[] => {
  const { lines, credits } = problem
  const open = lines.map((line) => line.cap)
  const left = credits.map((credit) => credit.available)
  const payments: Payment[] = []

  const pay = (line: number, credit: number, most: number): number => {
    const cost = lines[line]?.costs[credit] ?? null
    const room = Math.min(most, open[line] ?? 0)
    const quantity = cost === null ? 0 : Math.min(room, Math.floor((left[credit] ?? 0) / cost))
    if (cost === null || quantity <= 0) return 0
    open[line] = (open[line] ?? 0) - quantity
    left[credit] = (left[credit] ?? 0) - quantity * cost
    payments.push({ line, credit, quantity })
    return quantity
  }

  const dearestFirst = [...lines.entries()].sort(([a, x], [b, y]) =>
    x.unit_price === y.unit_price ? a - b : x.unit_price > y.unit_price ? -1 : 1
  )
  const earliestFirst = [...credits.entries()].sort(
    ([a, x], [b, y]) => x.expiry - y.expiry || x.source - y.source || a - b
  )
  const byPackage = creditsByPackage(problem, earliestFirst)

  for (const [line, { wanted }] of dearestFirst) {
    for (const [client_package_id, quantity] of [...wanted].sort()) {
      let missing = quantity
      for (const [credit] of byPackage.get(client_package_id) ?? []) {
        missing -= pay(line, credit, missing)
      }
    }
  }
  for (const [line] of dearestFirst) {
    for (const [credit] of earliestFirst) pay(line, credit, Infinity)
  }
  return payments
}
