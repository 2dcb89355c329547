import { dayWriter } from "./day-label"
import type { Instant } from "./instant"
import {
  datesAreFixed,
  daysBetween,
  endedOn,
  isPaused,
  movedEnd,
  type DatedPackage,
  type PackageEnd,
} from "./package-dates"
import { startInstant } from "./period"
import { packageStatus } from "./status"
import { planned, refused, type Verdict } from "./verdict"
import { localDate } from "./validity"

/** A pause of a package: until an instant, or until somebody lifts it (null). */
export type Pause = PackageEnd & { frozen_until: Date | null }

/**
 * Decides about a pause until a local day, the first one on which the package can be used again. A
 * pause that knows its end moves the expiry at once and ends by itself; an open one moves it when it
 * is lifted.
 */
export const planFreeze = (
  dated: DatedPackage,
  until: string | null,
  now: Instant
): Verdict<Pause> => {
  const fixed = datesAreFixed(dated)
  if (fixed) return fixed
  const { time_zone: zone, expires_on, expires_at, frozen_until } = dated
  const today = localDate(now, zone)
  const status = packageStatus(dated, now)
  if (status === "pending") return refused("package_not_active", "It has not begun yet.")
  if (status === "expired") return refused("package_expired", `It ${endedOn(dated, now)}.`)
  if (status === "fully_used") return refused("package_exhausted", "Nothing is left to pause.")
  if (status === "frozen") {
    const usable = frozen_until === null ? null : localDate(frozen_until, zone)
    const end = usable === null ? "" : ` until ${dayWriter(today, [usable])(usable)}`
    return refused("package_frozen", `It is paused already${end}.`)
  }
  if (until === null) {
    const end = expires_at === null ? null : new Date(expires_at)
    return planned({ frozen_until: null, expires_on, expires_at: end })
  }
  if (until <= today) {
    const sentence = "Name a day after today, the first it can be used again."
    return refused("day_too_early", sentence)
  }
  const lifted = startInstant(until, zone)
  const days = daysBetween(today, localDate(lifted, zone))
  return planned({ frozen_until: lifted, ...movedEnd(expires_on, days, zone) })
}

/**
 * Decides about lifting a pause now: of an open one its days are added, of one that knew its end the
 * days it did not last are taken off again. So both come to the same day.
 */
export const planUnfreeze = (dated: DatedPackage, now: Instant): Verdict<PackageEnd> => {
  const fixed = datesAreFixed(dated)
  if (fixed) return fixed
  const { time_zone: zone, expires_on, frozen_at, frozen_until } = dated
  if (frozen_at === null || !isPaused(dated, now)) return refused("package_not_frozen")
  const today = localDate(now, zone)
  const counted_until = frozen_until === null ? frozen_at : frozen_until
  return planned(movedEnd(expires_on, daysBetween(localDate(counted_until, zone), today), zone))
}
