import type { Payer, Problem } from "./problem"

/**
 * One number for four criteria, as digits: chosen units, then units per expiry (earliest first),
 * then units per source (first spent first), minus the packages used. The unit counts of the last source
 * follow from the others and have no digit.
 */
export type Scale = { choice: number; unit(payer: Payer): number; package: number }

/** The scale of a problem, or null when a double cannot hold its digits. */
export const scaleOf = ({ lines, credits }: Problem): Scale | null => {
  const base = 1 + lines.reduce((total, line) => total + line.cap, 0)
  const lastExpiry = Math.max(0, ...credits.map((credit) => credit.expiry))
  const lastSource = Math.max(0, ...credits.map((credit) => credit.source))
  const packages = new Set(credits.map((credit) => credit.client_package_id)).size

  const perSource = packages + 1
  const perExpiry = perSource * base ** lastSource
  const choice = perExpiry * base ** (lastExpiry + 1)
  if (choice * base > Number.MAX_SAFE_INTEGER) return null

  const unit = ({ expiry, source }: Payer) =>
    perExpiry * base ** (lastExpiry - expiry) +
    (source === lastSource ? 0 : perSource * base ** (lastSource - 1 - source))
  return { choice, unit, package: 1 }
}
