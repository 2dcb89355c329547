import { IANAZone } from "luxon"

const MINUTE = 60_000
const DAY = 86_400_000

/** How far the clocks of a zone are from UTC at an instant, in milliseconds. */
export const offsetAt = (instant: number, zone: string): number =>
  IANAZone.create(zone).offset(instant) * MINUTE

/**
 * The instant at which the clock on the wall of a zone shows a time, given as if it were UTC. In an hour
 * that comes twice it is the first; in one that the clocks skip it lies as much later as was skipped. So
 * every time of day has one answer, the same on every server.
 */
export const localInstant = (wall: number, zone: string): Date => {
  // The offsets on both sides of any change that is near: one of them is the one that counts.
  const before = offsetAt(wall - DAY, zone)
  const after = offsetAt(wall + DAY, zone)
  const shown = [wall - before, wall - after]
    .filter((instant) => instant + offsetAt(instant, zone) === wall)
    .sort((a, b) => a - b)
  return new Date(shown[0] ?? wall - before)
}
