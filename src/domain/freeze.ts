import { daysBetween } from "./calendar"
import { dayWriter } from "./day-label"
import type { Instant } from "./instant"
import {
  datesAreFixed,
  endedOn,
  hasPause,
  isPaused,
  movedEnd,
  type DatedPackage,
  type PackageEnd,
} from "./package-dates"
import { startInstant } from "./period"
import { packageStatus } from "./status"
import type { FreezeLimit } from "./terms"
import { invalid, planned, refused, type Verdict } from "./verdict"
import { localDate } from "./validity"

/** A package that may be paused, with what its terms allow and what its pauses have taken of that. */
export type PausablePackage = DatedPackage & {
  freeze_limit?: FreezeLimit | null
  freeze_count: number
  freeze_days: number
}

/** Which pause is asked for: from a local day, or now, until the first day it can be used again. */
export type PauseWish = { from?: string | null; until: string | null }

/** What a change adds to the pauses of a package and to their days. */
type Taken = { count: number; days: number }

/** A pause of a package: until an instant, or until somebody lifts it (null). */
export type Pause = PackageEnd &
  Taken & {
    frozen_at: Date
    frozen_until: Date | null
    /** Whether it begins on a later day. */
    ahead: boolean
  }

/** The end of a pause, and what it did not take after all. */
export type Resumption = PackageEnd & Taken

/**
 * Decides about a pause until a local day, the first one on which the package can be used again. A
 * pause that knows its end moves the expiry at once and ends by itself; an open one moves it when it
 * is lifted. One that lies ahead begins by itself at the midnight of its first day.
 */
export const planFreeze = (
  dated: PausablePackage,
  { from = null, until }: PauseWish,
  now: Instant
): Verdict<Pause> => {
  const fixed = datesAreFixed(dated) ?? notPausable(dated, now)
  if (fixed) return fixed
  const { time_zone: zone, expires_on, expires_at } = dated
  const today = localDate(now, zone)
  const first = from ?? today
  if (first < today) {
    return refused("day_too_early", "A pause begins today or later.")
  }
  if (expires_on !== null && first > expires_on) {
    const ends = dayWriter(today, [expires_on])(expires_on)
    return invalid(`from: the package ends on ${ends}, before that pause begins.`)
  }
  if (until !== null && until <= first) {
    const after = first === today ? "today" : dayWriter(today, [first])(first)
    return refused("day_too_early", `Name a day after ${after}, the first it can be used again.`)
  }
  const lifted = until === null ? null : startInstant(until, zone)
  const days = lifted === null ? 0 : daysBetween(first, localDate(lifted, zone))
  const beyond = beyondLimit(dated, lifted === null ? null : days)
  if (beyond) return beyond
  const end =
    lifted === null
      ? { expires_on, expires_at: expires_at === null ? null : new Date(expires_at) }
      : movedEnd(expires_on, days, zone)
  const ahead = first !== today
  const frozen_at = ahead ? startInstant(first, zone) : new Date(now)
  return planned({ frozen_at, frozen_until: lifted, ahead, ...end, count: 1, days })
}

const notPausable = (dated: PausablePackage, now: Instant) => {
  const { time_zone: zone, frozen_at, frozen_until } = dated
  const status = packageStatus(dated, now)
  if (status === "pending") return refused("package_not_active", "It has not begun yet.")
  if (status === "expired") return refused("package_expired", `It ${endedOn(dated, now)}.`)
  if (status === "fully_used") return refused("package_exhausted", "Nothing is left to pause.")
  if (frozen_at === null || !hasPause(dated, now)) return null
  const today = localDate(now, zone)
  const begins = status === "frozen" ? null : localDate(frozen_at, zone)
  const usable = frozen_until === null ? null : localDate(frozen_until, zone)
  const say = dayWriter(today, [begins, usable])
  const since = begins === null ? "" : ` from ${say(begins)}`
  const end = usable === null ? "" : ` until ${say(usable)}`
  return refused("package_frozen", `It is paused already${since}${end}.`)
}

// An open pause may last as long as nobody knows: where days are counted, it has to know its end.
const beyondLimit = (dated: PausablePackage, days: number | null) => {
  const { freeze_limit: limit, freeze_count, freeze_days } = dated
  if (!limit) return null
  if (limit.count !== null && freeze_count >= limit.count) {
    const sentence =
      limit.count === 0
        ? "It is sold without pauses."
        : `It may be paused ${limit.count === 1 ? "once" : `${limit.count} times`}, and was.`
    return refused("freeze_limit_reached", sentence)
  }
  if (limit.days === null) return null
  const left = Math.max(0, limit.days - freeze_days)
  if (days !== null && days <= left) return null
  const most = `It may be paused for ${left === 1 ? "1 day" : `${left} days`} more`
  const sentence = days === null ? `${most}: name the day it can be used again.` : `${most}.`
  return refused("freeze_limit_reached", sentence)
}

/**
 * Decides about lifting a pause now: of an open one its days are added, of one that knew its end the
 * days it did not last are taken off again. So both come to the same day. A pause that lasted no day,
 * or had not begun, was none.
 */
export const planUnfreeze = (dated: DatedPackage, now: Instant): Verdict<Resumption> => {
  const fixed = datesAreFixed(dated)
  if (fixed) return fixed
  const { time_zone: zone, expires_on, frozen_at, frozen_until } = dated
  if (frozen_at === null || !hasPause(dated, now)) return refused("package_not_frozen")
  const began = localDate(frozen_at, zone)
  const lifted = isPaused(dated, now) ? localDate(now, zone) : began
  const counted_until = frozen_until === null ? began : localDate(frozen_until, zone)
  const days = daysBetween(counted_until, lifted)
  return planned({ ...movedEnd(expires_on, days, zone), days, count: lifted === began ? -1 : 0 })
}
