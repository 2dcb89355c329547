import { packagePeriod, type Period } from "../period"
import { localDate } from "../validity"
import { invalid, planned, type Verdict } from "../verdict"
import type { GivingFacts, GivingWish } from "./types"

/** From when until when a package would be valid; one that would be over already is not given. */
export const planPeriod = (
  wish: Pick<GivingWish, "starts_on" | "expires_on" | "valid_for">,
  { terms, now, time_zone }: Pick<GivingFacts, "terms" | "now" | "time_zone">
): Verdict<Period> => {
  const period = packagePeriod({
    at: now,
    zone: time_zone,
    terms: { ...terms.terms, validity: wish.valid_for ?? terms.terms.validity },
    starts_on: wish.starts_on,
    expires_on: wish.expires_on,
  })
  const { expires_on } = period
  if (expires_on === null || expires_on >= localDate(now, time_zone)) return planned(period)
  return invalid(
    wish.expires_on === undefined
      ? `starts_on: a package from then on would have ended on ${expires_on}.`
      : "expires_on: that day is over."
  )
}
