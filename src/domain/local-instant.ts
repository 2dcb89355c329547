const DAY = 86_400_000

// One per zone: making a format is far dearer than using it.
const formats = new Map<string, Intl.DateTimeFormat>()

const formatIn = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  })
  formats.set(zone, format)
  return format
}

/** How far the clocks of a zone are from UTC at an instant, in milliseconds. */
export const offsetAt = (instant: number, zone: string): number => {
  const shown = formatIn(zone).format(instant).match(/\d+/g) ?? []
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = shown.map(Number)
  const wall = new Date(0)
  wall.setUTCFullYear(year, month - 1, day)
  wall.setUTCHours(hour, minute, second)
  return wall.getTime() - Math.floor(instant / 1000) * 1000
}

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
