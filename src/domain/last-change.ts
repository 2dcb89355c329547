import type { Actor } from "./actor"
import type { EntryKind } from "./ledger"

/** The last thing that happened to a credit. */
export type LastChange = {
  actor: Pick<Actor, "type" | "name">
  kind: EntryKind
  /** Where its units went. */
  to: string
  units: number
  /** What a unit is called: "session". */
  unit_label: string
  seconds_ago: number
}

/** What somebody did to units, and what became of them when nobody is to be named. */
type Deed = { by: (what: string) => string; of: (what: string, were: string) => string }

const USED: Deed = { by: (what) => `used ${what}`, of: (what, were) => `${what} ${were} used` }
const GIVEN_BACK: Deed = {
  by: (what) => `gave back ${what}`,
  of: (what, were) => `${what} ${were} given back`,
}
const MARKED: Deed = {
  by: (what) => `marked ${what} as used`,
  of: (what, were) => `${what} ${were} marked as used`,
}

const DEEDS: Partial<Record<EntryKind, Deed>> = {
  redeem: USED,
  late_use: USED,
  hold: { by: (what) => `reserved ${what}`, of: (what, were) => `${what} ${were} reserved` },
  release: GIVEN_BACK,
  restore: GIVEN_BACK,
  forfeit: { by: (what) => `wrote off ${what}`, of: (what, were) => `${what} ${were} lost` },
  expire: { by: (what) => `ended ${what}`, of: (what) => `${what} ended unused` },
  reinstate: {
    by: (what) => `brought back ${what}`,
    of: (what, were) => `${what} ${were} brought back`,
  },
  revoke: { by: (what) => `took back ${what}`, of: (what, were) => `${what} ${were} taken back` },
}

const deedOf = ({ kind, to }: LastChange): Deed | undefined => {
  if (kind === "correct") return to === "redeemed" ? MARKED : GIVEN_BACK
  return DEEDS[kind]
}

const counted = (units: number, label: string) => {
  if (units > 1) return `${units} ${label}s`
  return `${/^[aeiou]/i.test(label) ? "an" : "a"} ${label}`
}

const ago = (seconds: number) => {
  const minutes = Math.floor(seconds / 60)
  if (minutes < 1) return "just now"
  if (minutes < 60) return minutes === 1 ? "a minute ago" : `${minutes} minutes ago`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return hours === 1 ? "an hour ago" : `${hours} hours ago`
  const days = Math.floor(hours / 24)
  return days === 1 ? "a day ago" : `${days} days ago`
}

const nameOf = ({ type, name }: LastChange["actor"]) => {
  if (type === "system") return null
  return name ?? (type === "customer" ? "The customer" : null)
}

/** Tells somebody whose numbers are old who has changed them, and what they are now. */
export const changedMeanwhile = (last: LastChange | null, left: number): string => {
  const deed = last && deedOf(last)
  if (!last || !deed) return `Now ${left} left. Check and save again.`
  const what = counted(last.units, last.unit_label)
  const who = nameOf(last.actor)
  const were = last.units > 1 ? "were" : "was"
  const sentence = who === null ? deed.of(what, were) : `${who} ${deed.by(what)}`
  const begin = sentence.charAt(0).toUpperCase() + sentence.slice(1)
  return `${begin} ${ago(last.seconds_ago)}: now ${left} left. Check and save again.`
}
