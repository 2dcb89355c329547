import type { MessageKind } from "../message"

/** When one kind is told. */
export type TellingRule = {
  /** Minutes it waits: what is taken back as a slip until then is told nobody. */
  waits: number
  /** Hours after which it would surprise more than it helps. */
  lasts: number
}

const DAY = 24
// Staff may take a slip of their own back for so long.
const SLIP = 15

const within = (days: number, waits = 0): TellingRule => ({ waits, lasts: days * DAY })

/** When each kind is told, and how long it is worth telling. */
export const TELLING: Record<MessageKind, TellingRule> = {
  issued: within(3),
  payment_recorded: within(3),
  payment_link: within(3),
  low: within(2, SLIP),
  expiring: within(2),
  expired: within(2),
  used_up: within(2, SLIP),
  frozen: within(2),
  unfrozen: within(2),
  moved: within(3),
  cancelled: within(7),
  booking_cancelled: within(2),
  attention: within(7),
  bulk_finished: within(7),
}
