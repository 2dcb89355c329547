import { dayAfter } from "./calendar"
import { dayWriter } from "./day-label"
import { millisOf, type Instant } from "./instant"
import { packageStatus, type StatusFacts } from "./status"
import { refused, type Impossible } from "./verdict"
import { expiryInstant, localDate } from "./validity"

/** What has to be known of a package before its dates may change. */
export type DatedPackage = StatusFacts & {
  time_zone: string
  starts_on: string | null
  expires_on: string | null
}

/** The end of a package: its last valid day and the instant after it, or never. */
export type PackageEnd = { expires_on: string | null; expires_at: Date | null }

/** The end that a last valid day means in a zone. */
export const endOn = (expires_on: string | null, zone: string): PackageEnd => ({
  expires_on,
  expires_at: expires_on === null ? null : expiryInstant(expires_on, zone),
})

/** The end so many days later, or earlier; never stays never. */
export const movedEnd = (expires_on: string | null, days: number, zone: string): PackageEnd =>
  endOn(expires_on === null ? null : dayAfter(expires_on, days), zone)

type PauseFacts = Pick<StatusFacts, "frozen_at" | "frozen_until">

/** True while a pause stands or lies ahead; one with an end is over at that very instant. */
export const hasPause = ({ frozen_at, frozen_until }: PauseFacts, now: Instant): boolean =>
  frozen_at !== null && (frozen_until === null || millisOf(frozen_until) > millisOf(now))

/** True while validity stands still. */
export const isPaused = (pause: PauseFacts, at: Instant): boolean =>
  pause.frozen_at !== null && millisOf(pause.frozen_at) <= millisOf(at) && hasPause(pause, at)

type No = { impossible: Impossible }

/** Says what speaks against any change of a package's dates: it was cancelled, or has not begun to run. */
export const datesAreFixed = (dated: DatedPackage): No | null => {
  if (dated.cancelled_at !== null) return refused("package_cancelled")
  if (dated.starts_at !== null) return null
  return refused("package_not_active", "It is not active yet: its days are counted once it is.")
}

/** Says what speaks against a last valid day: it is over, or before the package can be used. */
export const lastDayProblem = (
  dated: DatedPackage,
  expires_on: string | null,
  now: Instant
): No | null => {
  if (expires_on === null) return null
  const { time_zone, starts_on, frozen_until } = dated
  const today = localDate(now, time_zone)
  if (expires_on < today) return refused("day_too_early", "That day is over.")
  if (starts_on !== null && expires_on < starts_on) {
    const say = dayWriter(today, [starts_on])
    return refused("day_too_early", `The package begins on ${say(starts_on)}.`)
  }
  if (!hasPause(dated, now) || frozen_until === null) return null
  const usable = localDate(frozen_until, time_zone)
  if (expires_on >= usable) return null
  const say = dayWriter(today, [usable])
  return refused(
    "package_frozen",
    `It is paused until ${say(usable)}: its last day cannot be earlier.`
  )
}

/** The sentence part that says when a package ended. */
export const endedOn = ({ expires_on, time_zone }: DatedPackage, now: Instant): string => {
  if (expires_on === null) return "ended"
  return `ended on ${dayWriter(localDate(now, time_zone), [expires_on])(expires_on)}`
}

/** True when time has ended a package, or units of it, whether that is booked already or not. */
export const hasEnded = (dated: DatedPackage, now: Instant): boolean =>
  dated.lost_units > 0 || packageStatus(dated, now) === "expired"
