import { historyFact, writeFact, type HistoryWriters } from "../../../src/domain/history"
import type { GivenSource } from "../../../src/domain/package-source"
import type { AdminHistoryEntry } from "../../../src/types/http/history"
import { amountIn } from "./amount-in"

type Say = (key: string, values?: Record<string, string>) => string
type Writers = {
  day: (day: string) => string
  appointment: (instant: string) => string
  money: (amount: number, code: string) => string
}
type Entry = Pick<AdminHistoryEntry, "kind" | "label" | "to" | "reason" | "details">
/** A line, in which words to speak of it, and how to write what it names. */
type Told = { label: string; t: Say; format: Writers }

const GIVEN: Record<GivenSource, (t: Say) => string> = {
  complimentary: (t) => t("history.givenFree"),
  migrated: (t) => t("history.broughtOver"),
  sale: (t) => t("history.sold"),
  external: (t) => t("history.givenPaid"),
}

const money = (written: string | null, { money }: Writers) => {
  const found = amountIn(written)
  return found && money(found.amount, found.currency_code)
}

// What nobody here can read as an amount is shown as the server writes it.
const withAmount = (
  written: string | null,
  { label, format }: Told,
  say: (amount: string) => string
) => {
  const amount = money(written, format)
  return amount === null ? label : say(amount)
}

const WRITERS: HistoryWriters<Told> = {
  given: ({ source }, { t }) => GIVEN[source](t),
  added: ({ in_batch }, { t }) => (in_batch ? t("history.addedInBatch") : t("history.added")),
  reserved: (_none, { t }) => t("history.reserved"),
  released: ({ then }, { t }) => {
    if (then === "available") return t("history.released")
    const what = then === "expired" ? t("history.ended") : t("history.taken")
    return `${t("history.released")} · ${what}`
  },
  used: (_none, { t }) => t("history.used"),
  used_late: (_none, { t }) => t("history.usedLate"),
  // What staff wrote is shown as they wrote it.
  corrected_because: ({ reason }, { t }) => t("history.correction", { reason }),
  corrected: ({ to }, { t }) =>
    to === "redeemed" ? t("history.correctedUsed") : t("history.correctedBack"),
  given_back: (_none, { t }) => t("history.givenBack"),
  detached: (_none, { t }) => t("history.detached"),
  no_show: (_none, { t }) => t("history.noShow"),
  no_show_not_counted: (_none, { t }) => t("history.noShowNotCounted"),
  no_show_taken_back: (_none, { t }) => t("history.noShowTakenBack"),
  late_cancel: (_none, { t }) => t("history.lateCancel"),
  time_set: ({ to }, { t, format }) => t("history.timeSet", { to: format.appointment(to) }),
  time_removed: (_none, { t }) => t("history.timeRemoved"),
  time_moved: ({ from, to }, { t, format: { appointment } }) =>
    t("history.moved", { from: appointment(from), to: appointment(to) }),
  described: (_none, { t }) => t("history.described"),
  ended: (_none, { t }) => t("history.ended"),
  reinstated: (_none, { t }) => t("history.reinstated"),
  reinstated_until: ({ to }, { t, format: { day } }) =>
    t("history.reinstatedUntil", { to: day(to) }),
  taken: ({ in_batch }, { t }) => (in_batch ? t("history.takenInBatch") : t("history.taken")),
  // No command writes it yet.
  transferred: (_to, { label }) => label,
  activated: (_none, { t }) => t("history.activated"),
  cancelled: (_none, { t }) => t("history.cancelled"),
  expiry_set: ({ to }, { t, format: { day } }) => t("history.expirySet", { to: day(to) }),
  expiry_changed: ({ from, to }, { t, format: { day } }) =>
    t("history.expiryChanged", { from: day(from), to: day(to) }),
  expiry_removed: (_none, { t }) => t("history.expiryRemoved"),
  expiry_was: ({ from }, { t, format: { day } }) => t("history.expiryWas", { from: day(from) }),
  paused: (_none, { t }) => t("history.paused"),
  paused_until: ({ until }, { t, format: { day } }) =>
    t("history.pausedUntil", { until: day(until) }),
  paused_from: ({ begins }, { t, format: { day } }) =>
    t("history.pausedFrom", { from: day(begins) }),
  paused_between: ({ begins, until }, { t, format: { day } }) =>
    t("history.pausedBetween", { from: day(begins), until: day(until) }),
  resumed: (_none, { t }) => t("history.resumed"),
  resumed_until: ({ to }, { t, format: { day } }) => t("history.resumedUntil", { to: day(to) }),
  settled: (_none, { t }) => t("history.settled"),
  assigned: ({ from, to }, { t }) => t("history.assigned", { from, to }),
  assigned_on: (_none, { t }) => t("history.assignedOn"),
  note_written: (_none, { t }) => t("history.noteWritten"),
  note_hidden: (_none, { t }) => t("history.noteHidden"),
  customer_erased: (_none, { t }) => t("history.customerErased"),
  repriced: (written, { t, label, format }) => {
    const [from, to] = [money(written.from, format), money(written.to, format)]
    return from === null || to === null ? label : t("history.repriced", { from, to })
  },
  covers_more: ({ services }, { t, label }) =>
    services === null ? label : t("history.coversMore", { services }),
  paid: ({ amount }, told) =>
    withAmount(amount, told, (amount) => told.t("history.payment", { amount })),
  payment_voided: ({ amount }, told) =>
    withAmount(amount, told, (amount) => told.t("history.paymentVoided", { amount })),
  refunded: ({ amount }, told) =>
    withAmount(amount, told, (amount) => told.t("history.refunded", { amount })),
}

/** What happened, in the user's language; a kind that has no sentence here is named as the server names it. */
export const historySentence = (entry: Entry, t: Say, format: Writers): string => {
  const fact = historyFact(entry)
  const { label } = entry
  return fact === null ? label : writeFact(WRITERS, fact, { label, t, format })
}
