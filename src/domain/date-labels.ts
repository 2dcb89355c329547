import { dayWriter } from "./day-label"

/** Days as an operation keeps them; `on` is the day of the change. */
type Days = { from: string | null; to: string | null; on: string }

/** What the history says of a changed end. */
export const expiryLabel = ({ from, to, on }: Days): string => {
  const say = dayWriter(on, [from, to])
  if (to === null) return from === null ? "Expiry removed" : `Expiry removed, it was ${say(from)}`
  return from === null
    ? `Expiry set to ${say(to)}`
    : `Expiry changed from ${say(from)} to ${say(to)}`
}

type PauseDays = { begins?: string | null; until: string | null; on: string }

/** What the history says of a pause, now or ahead; until further notice it has no end. */
export const freezeLabel = ({ begins = null, until, on }: PauseDays): string => {
  const say = dayWriter(on, [begins, until])
  const from = begins === null ? "" : ` from ${say(begins)}`
  return `Package paused${from}${until === null ? "" : ` until ${say(until)}`}`
}

/** What the history says of the end of a pause. */
export const unfreezeLabel = ({ to, on }: Days): string =>
  to === null ? "Package resumed" : `Package resumed, valid until ${dayWriter(on, [to])(to)}`

/** What the history says of a package, or of sessions of it, that time had ended. */
export const reinstateLabel = ({ what, to, on }: Days & { what: string }): string =>
  `${what} brought back${to === null ? "" : `, valid until ${dayWriter(on, [to])(to)}`}`
