import { dayWriter } from "../../../domain/day-label"
import { historyFact, writeFact, type HistoryWriters } from "../../../domain/history"
import type { GivenSource } from "../../../domain/package-source"
import { instantLabel } from "../../../domain/redemption"
import { whatOf, type HistoryFacts } from "./history-facts"

const GIVEN: Record<GivenSource, string> = {
  complimentary: "Package given for free",
  migrated: "Package brought over from another system",
  sale: "Package sold at the desk",
  external: "Package added, already paid for",
}

const RELEASED = {
  available: "no longer reserved",
  expired: "no longer reserved, and ended meanwhile",
  revoked: "no longer reserved, and taken back",
}

const at = (instant: string, time_zone: string | null) => instantLabel(instant, time_zone ?? "UTC")

const withAmount = (what: string, amount: string | null) =>
  amount === null ? what : `${what}: ${amount}`

const broughtBack = (facts: HistoryFacts) =>
  `${facts.units === null ? "Package" : whatOf(facts)} brought back`

const WRITERS: HistoryWriters<HistoryFacts> = {
  given: ({ source }) => GIVEN[source],
  added: ({ in_batch }, facts) => `${whatOf(facts)} added${in_batch ? " in a batch" : ""}`,
  reserved: (_none, facts) => `${whatOf(facts)} reserved in an online cart`,
  released: ({ then }, facts) => `${whatOf(facts)} ${RELEASED[then]}`,
  used: (_none, facts) => `${whatOf(facts)} used`,
  used_late: (_none, facts) => `${whatOf(facts)} used, entered after the package had ended`,
  corrected_because: ({ reason }) => `Correction: ${reason}`,
  corrected: ({ to }, facts) =>
    `Correction: ${whatOf(facts)} ${to === "redeemed" ? "marked as used" : "given back"}`,
  given_back: (_none, facts) => `${whatOf(facts)} given back`,
  detached: (_none, facts) => `${whatOf(facts)} taken off the package, the visit stays`,
  no_show: (_none, facts) => `No-show: ${whatOf(facts)} counted as used`,
  no_show_not_counted: (_none, facts) => `No-show, not counted: ${whatOf(facts)} given back`,
  no_show_taken_back: (_none, facts) => `No-show taken back: ${whatOf(facts)}`,
  late_cancel: (_none, facts) => `Late cancel: ${whatOf(facts)} counted as used`,
  time_set: ({ to, time_zone }) => `Appointment set to ${at(to, time_zone)}`,
  time_removed: () => "Appointment's time taken away",
  time_moved: ({ from, to, time_zone }) =>
    `Appointment moved from ${at(from, time_zone)} to ${at(to, time_zone)}`,
  described: () => "What is known of an appointment changed",
  ended: (_none, facts) => `${whatOf(facts)} ended unused`,
  reinstated: (_none, facts) => broughtBack(facts),
  reinstated_until: ({ to, on }, facts) =>
    `${broughtBack(facts)}, valid until ${dayWriter(on, [to])(to)}`,
  taken: ({ in_batch }, facts) => `${whatOf(facts)} taken back${in_batch ? ", batch undone" : ""}`,
  transferred: ({ to }, facts) => `${whatOf(facts)} moved ${to}`,
  activated: () => "Package activated",
  cancelled: (_none, facts) =>
    `Package cancelled${facts.units === null ? "" : `, ${whatOf(facts)} taken back`}`,
  expiry_set: ({ to, on }) => `Expiry set to ${dayWriter(on, [to])(to)}`,
  expiry_changed: ({ from, to, on }) => {
    const say = dayWriter(on, [from, to])
    return `Expiry changed from ${say(from)} to ${say(to)}`
  },
  expiry_removed: () => "Expiry removed",
  expiry_was: ({ from, on }) => `Expiry removed, it was ${dayWriter(on, [from])(from)}`,
  paused: () => "Package paused",
  paused_until: ({ until, on }) => `Package paused until ${dayWriter(on, [until])(until)}`,
  paused_from: ({ begins, on }) => `Package paused from ${dayWriter(on, [begins])(begins)}`,
  paused_between: ({ begins, until, on }) => {
    const say = dayWriter(on, [begins, until])
    return `Package paused from ${say(begins)} until ${say(until)}`
  },
  resumed: () => "Package resumed",
  resumed_until: ({ to, on }) => `Package resumed, valid until ${dayWriter(on, [to])(to)}`,
  settled: () => "Looked at and settled",
  assigned: ({ from, to }) => `Moved from ${from} to ${to}`,
  assigned_on: () => "Moved to another customer",
  note_written: () => "Note written",
  note_hidden: () => "Note hidden",
  customer_erased: () => "Personal data erased",
  repriced: ({ from, to }) => `Price changed from ${from ?? "?"} to ${to ?? "?"} on its order`,
  covers_more: ({ services }) => `Covers more now: ${services ?? "a service"}`,
  paid: ({ amount }) => withAmount("Payment recorded", amount),
  payment_voided: ({ amount }) => withAmount("Payment taken back", amount),
  refunded: ({ amount }) => withAmount("Refunded", amount),
}

const readable = (kind: string) => {
  const words = kind.replace(/[_-]+/g, " ").trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What a person reads in a package's history; a kind without a sentence of its own is named as it is. */
export const historyLabel = (facts: HistoryFacts): string => {
  const fact = historyFact(facts)
  return fact === null ? readable(facts.kind) : writeFact(WRITERS, fact, facts)
}
