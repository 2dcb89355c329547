/**
 * The condition that a completion relies on a hold right now. It marks a hold for five minutes; a mark that
 * is further ahead was set by a clock that has been put back since, and blocks nobody. A minute is left
 * to clocks that are corrected by seconds.
 */
export const isAffirmed = (hold = ""): string =>
  `coalesce(${hold}affirmed_until > service_package_now()
     and ${hold}affirmed_until <= service_package_now() + interval '6 minutes', false)`
