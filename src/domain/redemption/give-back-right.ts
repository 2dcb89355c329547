import type { RedemptionChannel } from "./kinds"
import { millisOf, type Instant } from "../instant"
import type { Right } from "../rights"

/** For how many minutes whoever did something may take it back himself. */
export const UNDO_MINUTES = 15

/** What decides who may give sessions back. */
export type GiveBackFacts = {
  /** Where it was used; only what was entered at the desk can be a visit that has just taken place. */
  channel: RedemptionChannel
  /** When the appointment begins, where that is known. */
  starts_at: Instant | null
  /** Whether the sessions already count as lost. */
  forfeited: boolean
  /** When the caller himself was the last to do something about it, else null. */
  own_act_at: Instant | null
  now: Instant
}

/**
 * The right that giving sessions back takes. Cancelling what is booked ahead is daily work, and so is
 * taking back one's own slip; giving back what somebody had, or lost, is a correction.
 */
export const rightToGiveBack = (facts: GiveBackFacts): Right => {
  const now = millisOf(facts.now)
  const { own_act_at, starts_at, channel, forfeited } = facts
  if (own_act_at !== null && now - millisOf(own_act_at) <= UNDO_MINUTES * 60_000) return "redeem"
  if (forfeited) return "correct"
  const ahead = starts_at === null ? channel !== "desk" : millisOf(starts_at) > now
  return ahead ? "redeem" : "correct"
}
