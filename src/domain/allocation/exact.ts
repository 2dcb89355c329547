import { sum, times } from "../money"
import type { Bundles } from "./bundles"
import { bundlesOf, partsOf } from "./bundles"
import type { Payable, Payer, Payment, Positioned, Problem } from "./problem"
import { creditsByPackage } from "./problem"
import type { Scale } from "./scale"
import { scaleOf } from "./scale"
import type { Table } from "./table"
import { IMPOSSIBLE, join } from "./table"

/** The bundles of twelve lines of one with their parts, for eight credits: the largest table that is filled. */
const MOST_PARTS = 3 ** 12
const MOST_STEPS = 8 * MOST_PARTS

/** More units than any credit has. */
const UNPAYABLE = Number.POSITIVE_INFINITY

/** What one credit can pay alone. */
const creditTable = (
  { lines }: Problem,
  bundles: Bundles,
  scale: Scale,
  [credit, payer]: Positioned<Payer>
): Table => {
  const costs = lines.map((line) => line.costs[credit] ?? null)
  const units = bundles.totals((line, quantity) =>
    quantity === 0 ? 0 : quantity * (costs[line] ?? UNPAYABLE)
  )
  const score = bundles
    .totals((_, quantity) => quantity * scale.unit(payer))
    .map((paid, bundle) => ((units[bundle] ?? 0) <= payer.available ? paid : IMPOSSIBLE))
  const paymentsFor = (bundle: number) =>
    bundles
      .digitsOf(bundle)
      .flatMap((quantity, line) => (quantity > 0 ? [{ line, credit, quantity }] : []))
  return { score, units, paymentsFor }
}

/** Adds what counts per package: the choices that it fulfils, and that it is one package more. */
const packageTable = (
  { lines }: Problem,
  bundles: Bundles,
  scale: Scale,
  client_package_id: string,
  paid: Table
): Table => {
  const wanted = lines.map((line) => line.wanted.get(client_package_id) ?? 0)
  const chosen = bundles.totals((line, quantity) => Math.min(quantity, wanted[line] ?? 0))
  const score = paid.score.map(
    (score, bundle) =>
      score + (chosen[bundle] ?? 0) * scale.choice - (bundle > 0 ? scale.package : 0)
  )
  return { ...paid, score }
}

/**
 * The bundle to pay for. Its list value is compared only here, between choices and expiry:
 * all ways to pay for one bundle cover the same value.
 */
const bestBundle = ({ lines }: Problem, bundles: Bundles, scale: Scale, table: Table): number => {
  const { score, units } = table
  const chosen = score.map((digits) => Math.floor(digits / scale.choice))
  const mostChosen = chosen.reduce((most, count) => Math.max(most, count), 0)

  let [best, bestValue] = [0, -1n]
  for (let bundle = 0; bundle < bundles.size; bundle++) {
    if (chosen[bundle] !== mostChosen) continue
    const value = valueOf(lines, bundles.digitsOf(bundle))
    const better =
      Number(value > bestValue) - Number(value < bestValue) ||
      (score[bundle] ?? 0) - (score[best] ?? 0) ||
      (units[best] ?? 0) - (units[bundle] ?? 0)
    // An equal bundle with a larger number covers the earlier lines.
    if (better >= 0) [best, bestValue] = [bundle, value]
  }
  return best
}

/** The best payments by all criteria, or null when the cart is too large to look at every division. */
export const payExactly = (problem: Problem): Payment[] | null => {
  const scale = scaleOf(problem)
  const parts = partsOf(problem.lines.map((line) => line.cap))
  if (scale === null || parts > MOST_PARTS || parts * problem.credits.length > MOST_STEPS) {
    return null
  }

  const bundles = bundlesOf(problem)
  const packages = [...creditsByPackage(problem)].map(([client_package_id, credits]) => {
    const paid = credits
      .map((credit) => creditTable(problem, bundles, scale, credit))
      .reduceRight((later, credit) => join(bundles, credit, later))
    return packageTable(problem, bundles, scale, client_package_id, paid)
  })
  if (packages.length === 0) return []
  const all = packages.reduceRight((later, table) => join(bundles, table, later))
  return all.paymentsFor(bestBundle(problem, bundles, scale, all))
}

const valueOf = (lines: readonly Payable[], picked: readonly number[]) =>
  sum(lines.map(({ unit_price }, line) => times(unit_price, picked[line] ?? 0)))
