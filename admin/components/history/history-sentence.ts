import type { AdminHistoryEntry } from "../../../src/types/http/history"
import { factsOf } from "./history-facts"

type Say = (key: string, values?: Record<string, string>) => string
type Writers = {
  day: (day: string) => string
  appointment: (instant: string) => string
  money: (amount: number, code: string) => string
}
type Entry = Pick<AdminHistoryEntry, "kind" | "label" | "to" | "reason" | "details">
type Sentence = (entry: Entry, t: Say, format: Writers) => string

const isOfBatch = ({ details }: Entry) => factsOf(details).text("batch_id") !== null

const given: Sentence = ({ details }, t) => {
  const source = factsOf(details).text("source")
  if (source === "complimentary") return t("history.givenFree")
  if (source === "migrated") return t("history.broughtOver")
  return source === "sale" ? t("history.sold") : t("history.givenPaid")
}

// What was no longer reserved may not have come back.
const released: Sentence = ({ to }, t) => {
  const ended = to === "expired" ? t("history.ended") : null
  const taken = to === "revoked" ? t("history.taken") : null
  return [t("history.released"), ended ?? taken].filter((part) => part !== null).join(" · ")
}

// What staff wrote is shown as they wrote it.
const corrected: Sentence = ({ reason, to }, t) => {
  if (reason !== null) return t("history.correction", { reason })
  return to === "redeemed" ? t("history.correctedUsed") : t("history.correctedBack")
}

const givenBack: Sentence = (entry, t, format) => {
  const facts = factsOf(entry.details)
  // A correction gives back what a booking stood for as that booking's return.
  if (facts.has("delta")) return corrected(entry, t, format)
  if (facts.has("charge")) return t("history.detached")
  if ((facts.number("given_back") ?? 0) > 0) return t("history.noShowNotCounted")
  return facts.is("attended") ? t("history.noShowTakenBack") : t("history.givenBack")
}

const lost: Sentence = ({ details }, t) =>
  (factsOf(details).number("counted") ?? 0) > 0 ? t("history.noShow") : t("history.lateCancel")

const moved: Sentence = ({ details }, t, { appointment: at }) => {
  const [from, to] = [factsOf(details).text("from"), factsOf(details).text("to")]
  if (to === null) return t("history.timeRemoved")
  return from === null
    ? t("history.timeSet", { to: at(to) })
    : t("history.moved", { from: at(from), to: at(to) })
}

const expiry: Sentence = ({ details }, t, { day }) => {
  const [from, to] = [factsOf(details).text("from"), factsOf(details).text("to")]
  if (to !== null && from !== null) {
    return t("history.expiryChanged", { from: day(from), to: day(to) })
  }
  if (to !== null) return t("history.expirySet", { to: day(to) })
  return from === null ? t("history.expiryRemoved") : t("history.expiryWas", { from: day(from) })
}

const paused: Sentence = ({ details }, t, { day }) => {
  const { text } = factsOf(details)
  const [from, until] = [text("begins"), text("until")]
  if (from !== null) {
    return until === null
      ? t("history.pausedFrom", { from: day(from) })
      : t("history.pausedBetween", { from: day(from), until: day(until) })
  }
  return until === null ? t("history.paused") : t("history.pausedUntil", { until: day(until) })
}

const resumed: Sentence = ({ details }, t, { day }) => {
  const to = factsOf(details).text("to")
  return to === null ? t("history.resumed") : t("history.resumedUntil", { to: day(to) })
}

const broughtBack: Sentence = ({ details }, t, { day }) => {
  const to = factsOf(details).text("to")
  return to === null ? t("history.reinstated") : t("history.reinstatedUntil", { to: day(to) })
}

const assigned: Sentence = ({ details }, t) => {
  const [from, to] = [factsOf(details).nameOf("from"), factsOf(details).nameOf("to")]
  return from !== null && to !== null
    ? t("history.assigned", { from, to })
    : t("history.assignedOn")
}

const coversMore: Sentence = ({ details, label }, t) => {
  const services = factsOf(details).text("services")
  return services === null ? label : t("history.coversMore", { services })
}

const withAmount =
  (say: (t: Say, amount: string) => string): Sentence =>
  ({ details, label }, t, { money }) => {
    const amount = factsOf(details).money("amount")
    return amount === null ? label : say(t, money(amount.amount, amount.currency_code))
  }

const repriced: Sentence = ({ details, label }, t, { money }) => {
  const [from, to] = [factsOf(details).money("from"), factsOf(details).money("to")]
  if (from === null || to === null) return label
  const say = ({ amount, currency_code }: typeof from) => money(amount, currency_code)
  return t("history.repriced", { from: say(from), to: say(to) })
}

const SENTENCES: Record<string, Sentence> = {
  give: given,
  issue: (entry, t) => (isOfBatch(entry) ? t("history.addedInBatch") : t("history.added")),
  hold: (_entry, t) => t("history.reserved"),
  release: released,
  redeem: (_entry, t) => t("history.used"),
  late_use: (_entry, t) => t("history.usedLate"),
  restore: givenBack,
  forfeit: lost,
  move: moved,
  describe: (_entry, t) => t("history.described"),
  correct: corrected,
  expire: (_entry, t) => t("history.ended"),
  reinstate: broughtBack,
  revoke: (entry, t) => (isOfBatch(entry) ? t("history.takenInBatch") : t("history.taken")),
  activate: (_entry, t) => t("history.activated"),
  cancel: (_entry, t) => t("history.cancelled"),
  expiry,
  freeze: paused,
  unfreeze: resumed,
  resolve_attention: (_entry, t) => t("history.settled"),
  assign: assigned,
  note: (_entry, t) => t("history.noteWritten"),
  hide_note: (_entry, t) => t("history.noteHidden"),
  extend_coverage: coversMore,
  revalue: repriced,
  payment: withAmount((t, amount) => t("history.payment", { amount })),
  void_payment: withAmount((t, amount) => t("history.paymentVoided", { amount })),
  refund: withAmount((t, amount) => t("history.refunded", { amount })),
}

/** What happened, in the user's language; a kind that has no sentence here is named as the server names it. */
export const historySentence: Sentence = (entry, t, format) =>
  SENTENCES[entry.kind]?.(entry, t, format) ?? entry.label
