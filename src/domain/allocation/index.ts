import { payExactly } from "./exact"
import { payGreedily } from "./greedy"
import type { Payment, Problem } from "./problem"
import { byText, toProblem } from "./problem"
import type { Allocation, AllocationInput, Take } from "./types"

export * from "./types"

const toTakes = ({ lines, credits }: Problem, payments: readonly Payment[]): Take[] => {
  const takes = new Map<string, Take>()
  for (const { line, credit, quantity } of payments) {
    const payable = lines[line]
    const payer = credits[credit]
    const cost = payable?.costs[credit] ?? null
    if (!payable || !payer || cost === null) continue
    const key = `${line}:${credit}`
    const total = (takes.get(key)?.quantity ?? 0) + quantity
    takes.set(key, {
      line_id: payable.id,
      service_credit_id: payer.id,
      client_package_id: payer.client_package_id,
      quantity: total,
      cost,
      units: total * cost,
    })
  }
  return [...takes.values()].sort(
    (a, b) => byText(a.line_id, b.line_id) || byText(a.service_credit_id, b.service_credit_id)
  )
}

/** Decides which credit pays for which line, the same for the quote and for the hold: README, "Coverage and allocation". */
export const allocate = (input: AllocationInput): Allocation => {
  const problem = toProblem(input)
  return { takes: toTakes(problem, payExactly(problem) ?? payGreedily(problem)) }
}
