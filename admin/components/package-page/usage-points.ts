import type { AdminHistoryEntry } from "../../../src/types/http/history"

/** How many sessions were used up to an instant. */
export type UsagePoint = { at: number; used: number }

type Move = Pick<AdminHistoryEntry, "units" | "from" | "to" | "effective_at">

const USED = ["redeemed", "forfeited"]
const isUsed = (bucket: string | null) => bucket !== null && USED.includes(bucket)

const changeOf = ({ units, from, to }: Move): number => {
  if (units === null || isUsed(from) === isUsed(to)) return 0
  return isUsed(to) ? units : -units
}

/**
 * How many sessions were used, day by day as they happened, whenever they were entered. It ends at what
 * is used now, so that a history too long to be read in one go begins where its oldest line stands.
 */
export const usagePoints = (
  history: readonly Move[],
  { used, since, now }: { used: number; since: number; now: number }
): UsagePoint[] => {
  const changes = history
    .map((move) => ({ at: Date.parse(move.effective_at), change: changeOf(move) }))
    .filter(({ change }) => change !== 0)
    .sort((a, b) => a.at - b.at)
  const [first] = changes
  if (!first) return []
  let count = changes.reduce((rest, { change }) => rest - change, used)
  const points = [{ at: Math.min(since, first.at), used: count }]
  for (const { at, change } of changes) {
    count += change
    points.push({ at, used: count })
  }
  return [...points, { at: Math.max(now, points.at(-1)?.at ?? now), used: count }]
}
