import type { Problem } from "./problem"

/**
 * All the ways to pick units from the lines. A bundle is one number in mixed radix, a digit per line,
 * the first line most significant: bundles that fit beside each other add up, and the larger number
 * favours the earlier line.
 */
export type Bundles = {
  size: number
  /** Of each bundle, how many units it picks from each line. */
  counts: readonly (readonly number[])[]
  /** What fits beside bundle b: `beside[starts[b]]` up to `beside[starts[b + 1]]`, exclusive. */
  beside: Int32Array
  starts: Int32Array
}

/** Numbers the bundles of a problem's lines and lists which fit beside each other. */
export function bundlesOf(problem: Problem): Bundles {
  const caps = problem.lines.map((line) => line.cap)
  const counts = caps.reduce<number[][]>(
    (begun, cap) => begun.flatMap((picked) => upTo(cap).map((count) => [...picked, count])),
    [[]]
  )
  const size = counts.length
  const strides = caps.map((_, line) => caps.slice(line + 1).reduce((n, cap) => n * (cap + 1), 1))

  const beside = new Int32Array(pairsOf(problem))
  const starts = new Int32Array(size + 1)
  let end = 0
  for (const [bundle, picked] of counts.entries()) {
    const start = end++
    for (const [line, stride] of strides.entries()) {
      const before = end
      const room = (caps[line] ?? 0) - (picked[line] ?? 0)
      for (let step = stride; step <= room * stride; step += stride) {
        for (let at = start; at < before; at++) beside[end++] = (beside[at] ?? 0) + step
      }
    }
    starts[bundle + 1] = end
  }
  return { size, counts, beside, starts }
}

const upTo = (cap: number) => Array.from({ length: cap + 1 }, (_, count) => count)

/** How many pairs of bundles fit beside each other: the steps that joining two tables takes. */
export const pairsOf = ({ lines }: Problem): number =>
  lines.reduce((pairs, { cap }) => (pairs * (cap + 1) * (cap + 2)) / 2, 1)
