import {
  planFreeze,
  planUnfreeze,
  type PausablePackage,
  type Pause,
  type Resumption,
} from "./freeze"
import type { Instant } from "./instant"
import { hasPause, isPaused } from "./package-dates"
import { planned, refused, type Verdict } from "./verdict"

/** A pause that the shop lays on a package, and not its customer: it takes none of the pauses she may have. */
const UNCOUNTED = { count: 0, days: 0 }

/**
 * Decides about letting a package rest until somebody lifts it, whatever its terms say about pauses: its
 * customer is not there. A pause that would end by itself gives way to it, with the days it has lasted.
 */
export const planHalt = (dated: PausablePackage, now: Instant): Verdict<Pause> => {
  if (isPaused(dated, now) && dated.frozen_until === null) return refused("package_frozen")
  const ended = hasPause(dated, now) ? planUnfreeze(dated, now) : planned(null)
  if ("impossible" in ended) return ended
  const { count, days, ...end } = { ...UNCOUNTED, ...ended.plan }
  const free = { ...dated, ...end, frozen_at: null, frozen_until: null, freeze_limit: null }
  const verdict = planFreeze(free, { until: null }, now)
  return "impossible" in verdict ? verdict : planned({ ...verdict.plan, count, days })
}

/** Decides about the end of that rest: the last day moves by the days it lasted, and no pause is counted. */
export const planResume = (dated: PausablePackage, now: Instant): Verdict<Resumption> => {
  const verdict = planUnfreeze(dated, now)
  return "impossible" in verdict ? verdict : planned({ ...verdict.plan, ...UNCOUNTED })
}

/** Decides about lifting whichever pause a package has: its rest is none of its customer's, whoever ends it. */
export const planLift = (
  dated: PausablePackage & { rests: boolean },
  now: Instant
): Verdict<Resumption> => (dated.rests ? planResume(dated, now) : planUnfreeze(dated, now))
