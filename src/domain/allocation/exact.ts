import type { Bundles } from "./bundles"
import { bundlesOf, pairsOf } from "./bundles"
import type { Payable, Payer, Payment, Positioned, Problem } from "./problem"
import { creditsByPackage } from "./problem"
import type { Scale } from "./scale"
import { scaleOf } from "./scale"
import type { Table } from "./table"
import { emptyTable, join } from "./table"

/** The pairs of twelve lines of one, and eight credits: the largest table that is filled. */
const MOST_PAIRS = 3 ** 12
const MOST_STEPS = 8 * MOST_PAIRS

/** The best payments by all criteria, or null when the cart is too large to look at every division. */
export function payExactly(problem: Problem): Payment[] | null {
  const scale = scaleOf(problem)
  const pairs = pairsOf(problem)
  if (scale === null || pairs > MOST_PAIRS || pairs * problem.credits.length > MOST_STEPS) {
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

/** What one credit can pay alone. */
function creditTable(
  { lines }: Problem,
  bundles: Bundles,
  scale: Scale,
  [credit, payer]: Positioned<Payer>
): Table {
  const table = emptyTable(bundles.size, (bundle) =>
    (bundles.counts[bundle] ?? []).flatMap((quantity, line) =>
      quantity > 0 ? [{ line, credit, quantity }] : []
    )
  )
  const costs = lines.map((line) => line.costs[credit] ?? Infinity)
  const unitScore = scale.unit(payer)
  for (const [bundle, picked] of bundles.counts.entries()) {
    let [count, units] = [0, 0]
    for (let line = 0; line < picked.length; line++) {
      const quantity = picked[line] ?? 0
      if (quantity === 0) continue
      count += quantity
      units += quantity * (costs[line] ?? Infinity)
    }
    if (units > payer.available) continue
    table.score[bundle] = count * unitScore
    table.units[bundle] = units
  }
  return table
}

/** Adds what counts per package: the choices that it fulfils, and that it is one package more. */
function packageTable(
  { lines }: Problem,
  bundles: Bundles,
  scale: Scale,
  client_package_id: string,
  paid: Table
): Table {
  const wanted = lines.map((line) => line.wanted.get(client_package_id) ?? 0)
  for (const [bundle, picked] of bundles.counts.entries()) {
    if (bundle === 0) continue
    let chosen = 0
    for (let line = 0; line < picked.length; line++) {
      chosen += Math.min(picked[line] ?? 0, wanted[line] ?? 0)
    }
    paid.score[bundle] = (paid.score[bundle] ?? 0) + chosen * scale.choice - scale.package
  }
  return paid
}

/**
 * The bundle to pay for. Its list value is compared only here, between choices and expiry:
 * all ways to pay for one bundle cover the same value.
 */
function bestBundle({ lines }: Problem, bundles: Bundles, scale: Scale, table: Table): number {
  const chosen = (bundle: number) => Math.floor((table.score[bundle] ?? 0) / scale.choice)
  let [best, bestValue] = [0, 0n]
  for (const [bundle, picked] of bundles.counts.entries()) {
    if (table.score[bundle] === -Infinity) continue
    const bundleValue = valueOf(lines, picked)
    const better =
      chosen(bundle) - chosen(best) ||
      Number(bundleValue > bestValue) - Number(bundleValue < bestValue) ||
      (table.score[bundle] ?? 0) - (table.score[best] ?? 0) ||
      (table.units[best] ?? 0) - (table.units[bundle] ?? 0)
    // An equal bundle with a larger number covers the earlier lines.
    if (better >= 0) [best, bestValue] = [bundle, bundleValue]
  }
  return best
}

const valueOf = (lines: readonly Payable[], picked: readonly number[]) =>
  lines.reduce((total, { unit_price }, line) => total + BigInt(picked[line] ?? 0) * unit_price, 0n)
