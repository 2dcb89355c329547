import type { PausablePackage } from "../../freeze"
import { endOn } from "../../package-dates"
import type { Verdict } from "../../verdict"

/** The zone of every package that has no other one. */
export const BERLIN = "Europe/Berlin"
/** The middle of 10 May 2026. */
export const NOON = new Date("2026-05-10T10:00:00Z")

/** "10 massages", bought on 3 March and valid until 31 May 2026. */
export const massages = (some: Partial<PausablePackage> = {}): PausablePackage => ({
  time_zone: BERLIN,
  cancelled_at: null,
  starts_on: "2026-03-03",
  starts_at: "2026-03-03T09:00:00Z",
  frozen_at: null,
  frozen_until: null,
  ...endOn("2026-05-31", BERLIN),
  open_credits: 1,
  lost_units: 0,
  freeze_count: 0,
  freeze_days: 0,
  ...some,
})

/** The plan that was decided for; a refusal fails the test. */
export const planOf = <Plan>(verdict: Verdict<Plan>): Plan => {
  if ("impossible" in verdict) throw new Error(verdict.impossible.message)
  return verdict.plan
}
/** The code and the sentence of a refusal, or null. */
export const refusalOf = (verdict: Verdict<unknown>) =>
  "impossible" in verdict ? [verdict.impossible.code, verdict.impossible.message] : null

/** One that waits for its payment. */
export const waiting = massages({
  starts_on: null,
  starts_at: null,
  expires_on: null,
  expires_at: null,
})
/** One that was cancelled. */
export const cancelled = massages({ cancelled_at: "2026-04-01T09:00:00Z" })
/** One whose end is past, booked or not. */
export const ended = massages(endOn("2026-04-30", BERLIN))
/** One that is paused until 15 June. */
export const pausedUntilJune = massages({
  frozen_at: "2026-05-01T08:00:00Z",
  frozen_until: "2026-06-14T22:00:00Z",
  ...endOn("2026-07-15", BERLIN),
})
