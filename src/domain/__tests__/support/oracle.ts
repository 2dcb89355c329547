import type { AllocationInput, Take } from "../.."
import { costOf } from "../.."

// Written down again: an oracle that asked the code for the order would follow it anywhere.
const SPENDING_ORDER = ["complimentary", "migrated", "external", "sale", "order"] as const

type Score = readonly (number | bigint)[]
type Paid = number[][]

const isBetter = (score: Score, other: Score): boolean => {
  const at = score.findIndex((value, index) => value !== other[index])
  return at >= 0 && (score[at] ?? 0) > (other[at] ?? 0)
}

/**
 * Tries every division of a small cart and keeps the best by the six criteria of the README,
 * written down as one list that is compared from the left.
 */
export const bestTakes = (input: AllocationInput): Take[] => {
  const lines = [...input.lines].sort(byId)
  const credits = [...input.credits].sort(
    (a, b) => compare(a.client_package_id, b.client_package_id) || byId(a, b)
  )
  const cost = lines.map((line) =>
    credits.map((credit) =>
      line.excluded_credit_ids?.includes(credit.id) ? null : costOf(credit.coverage, line.service)
    )
  )
  const caps = lines.map((line) => {
    if (line.unit_price === 0n) return 0
    const asked = input.choices.filter((choice) => choice.line_id === line.id)
    const most = asked.reduce((sum, choice) => sum + (choice.quantity ?? line.quantity), 0)
    return Math.min(
      line.quantity,
      line.max_quantity ?? line.quantity,
      asked.length > 0 ? most : line.quantity
    )
  })

  const packages = [...new Set(credits.map((credit) => credit.client_package_id))]
  const ends = [...new Set(credits.map((credit) => credit.expires_at?.getTime() ?? Infinity))]
  ends.sort((a, b) => a - b)

  const score = (paid: Paid): Score => {
    const count = (pick: (line: number, credit: number) => boolean) =>
      paid.flatMap((row, l) => row.filter((_, c) => pick(l, c))).reduce((sum, n) => sum + n, 0)
    const ofPackage = (c: number, id: string) => credits[c]?.client_package_id === id
    const chosen = lines.flatMap((line, l) =>
      packages.map((id) => {
        const wanted = input.choices
          .filter((choice) => choice.line_id === line.id && choice.client_package_id === id)
          .reduce((sum, choice) => sum + (choice.quantity ?? line.quantity), 0)
        return Math.min(
          wanted,
          count((at, c) => at === l && ofPackage(c, id))
        )
      })
    )
    return [
      chosen.reduce((sum, n) => sum + n, 0),
      lines.reduce((sum, line, l) => sum + line.unit_price * BigInt(count((at) => at === l)), 0n),
      ...ends.map((end) =>
        count((_, c) => (credits[c]?.expires_at?.getTime() ?? Infinity) === end)
      ),
      ...SPENDING_ORDER.map((source) => count((_, c) => credits[c]?.source === source)),
      -packages.filter((id) => count((_, c) => ofPackage(c, id)) > 0).length,
      -paid
        .flatMap((row, l) => row.map((n, c) => n * (cost[l]?.[c] ?? 0)))
        .reduce((s, n) => s + n, 0),
      ...lines.map((_, l) => count((at) => at === l)),
      ...packages.flatMap((id) =>
        lines.map((_, l) => count((at, c) => at === l && ofPackage(c, id)))
      ),
      ...credits.flatMap((_, c) => lines.map((_, l) => paid[l]?.[c] ?? 0)),
    ]
  }

  const paid: Paid = lines.map(() => credits.map(() => 0))
  const left = credits.map((credit) => credit.available)
  let best: { score: Score; paid: Paid } | null = null

  const tryFrom = (cell: number) => {
    const l = Math.floor(cell / credits.length)
    const c = cell % credits.length
    const row = paid[l]
    if (!row) {
      const found = score(paid)
      if (best === null || isBetter(found, best.score)) {
        best = { score: found, paid: paid.map((quantities) => [...quantities]) }
      }
      return
    }
    const units = cost[l]?.[c] ?? null
    const open = (caps[l] ?? 0) - row.reduce((sum, n) => sum + n, 0)
    const budget = left[c] ?? 0
    for (let n = 0; n <= open && (n === 0 || (units !== null && n * units <= budget)); n++) {
      row[c] = n
      left[c] = budget - n * (units ?? 0)
      tryFrom(cell + 1)
    }
    row[c] = 0
    left[c] = budget
  }
  if (credits.length > 0) tryFrom(0)

  const result: Paid = best === null ? [] : (best as { paid: Paid }).paid
  const takes = result.flatMap((row, l) =>
    row.flatMap((quantity, c) => {
      const line = lines[l]
      const credit = credits[c]
      const units = cost[l]?.[c] ?? null
      if (!line || !credit || units === null || quantity === 0) return []
      return {
        line_id: line.id,
        service_credit_id: credit.id,
        client_package_id: credit.client_package_id,
        quantity,
        cost: units,
        units: quantity * units,
      }
    })
  )
  return takes.sort(
    (a, b) => compare(a.line_id, b.line_id) || compare(a.service_credit_id, b.service_credit_id)
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: { id: string }, b: { id: string }) => compare(a.id, b.id)
