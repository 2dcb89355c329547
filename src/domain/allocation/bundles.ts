import type { Problem } from "./problem"

/**
 * All the ways to pick units from the lines. A bundle is one number in mixed radix, a digit per line,
 * the first line most significant: a bundle minus a part of it is the rest, and the larger number
 * favours the earlier line.
 */
export type Bundles = {
  size: number
  /** The parts of bundle b, ascending: `parts[starts[b]]` up to `parts[starts[b + 1]]`, exclusive. */
  parts: Int32Array
  starts: Int32Array
  /** How many units a bundle picks from each line. */
  digitsOf(bundle: number): number[]
  /** Adds up, for every bundle, what its quantity of each line is worth. */
  totals(worth: (line: number, quantity: number) => number): Float64Array
}

const listParts = (
  size: number,
  caps: readonly number[],
  strides: readonly number[],
  digitsOf: Bundles["digitsOf"]
): Pick<Bundles, "parts" | "starts"> => {
  const parts = new Int32Array(partsOf(caps))
  const starts = new Int32Array(size + 1)
  let end = 0
  for (let bundle = 0; bundle < size; bundle++) {
    const start = end++
    const digits = digitsOf(bundle)
    for (let line = digits.length - 1; line >= 0; line--) {
      const before = end
      const stride = strides[line] ?? 1
      const most = (digits[line] ?? 0) * stride
      for (let step = stride; step <= most; step += stride) {
        for (let at = start; at < before; at++) parts[end++] = (parts[at] ?? 0) + step
      }
    }
    starts[bundle + 1] = end
  }
  return { parts, starts }
}

/** Numbers the bundles of a problem's lines and lists the parts of each. */
export const bundlesOf = (problem: Problem): Bundles => {
  const caps = problem.lines.map((line) => line.cap)
  const sizes = caps.map((cap) => cap + 1)
  const size = sizes.reduce((product, n) => product * n, 1)
  const strides = sizes.map((_, line) => sizes.slice(line + 1).reduce((n, m) => n * m, 1))
  const digitsOf = (bundle: number) =>
    sizes.map((n, line) => Math.floor(bundle / (strides[line] ?? 1)) % n)

  const totals = (worth: (line: number, quantity: number) => number) => {
    const sums = new Float64Array(size)
    // Line by line: what is summed so far repeats for every quantity of the next line before it.
    for (const [line, cap] of [...caps.entries()].reverse()) {
      const stride = strides[line] ?? 1
      for (let quantity = cap; quantity >= 0; quantity--) {
        const more = worth(line, quantity)
        const offset = quantity * stride
        for (let at = 0; at < stride; at++) sums[offset + at] = (sums[at] ?? 0) + more
      }
    }
    return sums
  }
  return { size, digitsOf, totals, ...listParts(size, caps, strides, digitsOf) }
}

/** How many parts all bundles of lines with these caps have together: the steps that joining two tables takes. */
export const partsOf = (caps: readonly number[]): number =>
  caps.reduce((parts, cap) => (parts * (cap + 1) * (cap + 2)) / 2, 1)
