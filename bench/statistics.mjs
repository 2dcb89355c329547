/** The value below which a share of the samples lies, linear between neighbours. */
export const quantile = (samples, share) => {
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)]
  return below + (sorted[Math.ceil(at)] - below) * (at - Math.floor(at))
}

export const median = (samples) => quantile(samples, 0.5)

/** Both sides of a scenario in numbers, from pairs measured one right after the other. */
export const summarise = (pairs) => {
  const withPlugin = pairs.map((pair) => pair.shop)
  const without = pairs.map((pair) => pair.plain)
  const ratios = pairs.map((pair) => pair.shop / pair.plain)
  return {
    n: pairs.length,
    withPlugin: spread(withPlugin),
    without: spread(without),
    ratio: median(withPlugin) / median(without),
    paired: spread(ratios),
    drift: drift(without),
  }
}

const spread = (samples) => ({
  p25: quantile(samples, 0.25),
  p50: median(samples),
  p75: quantile(samples, 0.75),
  min: Math.min(...samples),
})

// How far the two halves of the same thing lie apart: what the machine did, not the plugin.
const drift = (samples) => {
  const half = Math.floor(samples.length / 2)
  const [first, second] = [median(samples.slice(0, half)), median(samples.slice(half))]
  return Math.max(first, second) / Math.min(first, second) - 1
}
