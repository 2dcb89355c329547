import { isAlwaysSent, type ChannelPreference, type MessageKind } from "../message"
import type { SkipReason } from "./last-moment"

/** On which ways customers are told of a kind, as the shop has it. */
export type MessageWays = { email: boolean; sms: boolean }

/** What differs from the defaults, by kind. */
export type MessageSettings = Partial<Record<MessageKind, Partial<MessageWays>>>

/** What is told, and on which way: by e-mail all of it, by SMS what the shop turns on. */
export const waysOf = (kind: MessageKind, settings: MessageSettings): MessageWays => ({
  email: true,
  sms: false,
  ...settings[kind],
})

/**
 * Why a customer is not told of a kind on a way; null where she is. A confirmation of a purchase or of money
 * goes by e-mail whatever is turned off; where she asks for SMS she gets it besides.
 */
export const notOnWay = (
  kind: MessageKind,
  way: keyof MessageWays,
  settings: MessageSettings,
  preference: ChannelPreference | null
): SkipReason | null => {
  if (way === "email" && isAlwaysSent(kind)) return null
  const ways = waysOf(kind, settings)
  if (preference === null) return ways[way] ? null : "turned_off"
  if (preference !== way && preference !== "both") return "not_wanted"
  // How she hears is hers to say, whether anybody does is the shop's.
  return ways.email || ways.sms ? null : "turned_off"
}
