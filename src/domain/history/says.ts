import type { GivenSource } from "../package-source"

type Nothing = null
type Day = string
type Instant = string
/** As it was written down: "300.00 EUR". */
type Amount = string | null
/** `on` is the day of the change, from which a year is left out or not. */
type On = { on: Day }

/** Everything that a line of history can say, and what it names; how it is said is the reader's language. */
export type HistoryValues = {
  given: { source: GivenSource }
  added: { in_batch: boolean }
  reserved: Nothing
  released: { then: "available" | "expired" | "revoked" }
  used: Nothing
  used_late: Nothing
  /** In the words of whoever corrected. */
  corrected_because: { reason: string }
  corrected: { to: "redeemed" | "available" }
  given_back: Nothing
  detached: Nothing
  no_show: Nothing
  no_show_not_counted: Nothing
  no_show_taken_back: Nothing
  late_cancel: Nothing
  time_set: { to: Instant; time_zone: string | null }
  time_removed: Nothing
  time_moved: { from: Instant; to: Instant; time_zone: string | null }
  described: Nothing
  ended: Nothing
  reinstated: Nothing
  reinstated_until: On & { to: Day }
  taken: { in_batch: boolean }
  transferred: { to: "in" | "out" }
  activated: Nothing
  cancelled: Nothing
  expiry_set: On & { to: Day }
  expiry_changed: On & { from: Day; to: Day }
  expiry_removed: Nothing
  expiry_was: On & { from: Day }
  paused: Nothing
  paused_until: On & { until: Day }
  paused_from: On & { begins: Day }
  paused_between: On & { begins: Day; until: Day }
  resumed: Nothing
  resumed_until: On & { to: Day }
  settled: Nothing
  assigned: { from: string; to: string }
  assigned_on: Nothing
  note_written: Nothing
  note_hidden: Nothing
  customer_erased: Nothing
  repriced: { from: Amount; to: Amount }
  covers_more: { services: string | null }
  paid: { amount: Amount }
  payment_voided: { amount: Amount }
  refunded: { amount: Amount }
}

/** One thing that a line can say. */
export type Says = keyof HistoryValues

/** What a line says, with its values. */
export type HistoryFact<Which extends Says = Says> = {
  [One in Which]: { says: One; values: HistoryValues[One] }
}[Which]

/** How a reader is told each of them; one that is left out does not compile. */
export type HistoryWriters<Line> = {
  [One in Says]: (values: HistoryValues[One], line: Line) => string
}

/** Writes a sentence about a line. */
export const writeFact = <Line, Which extends Says>(
  writers: HistoryWriters<Line>,
  fact: HistoryFact<Which>,
  line: Line
): string => writers[fact.says](fact.values, line)
