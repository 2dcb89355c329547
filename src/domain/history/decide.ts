import type { EntryKind } from "../ledger"
import { GIVEN_SOURCES } from "../package-source"
import { detailsIn, type Details } from "./details"
import type { HistoryFact } from "./says"

/** A line of a package's history, as it was kept. */
export type HistoryLine = {
  kind: string
  to: string | null
  reason: string | null
  details: Details
}

type Decide = (line: HistoryLine) => HistoryFact

const isOfBatch = ({ details }: HistoryLine) => detailsIn(details).has("batch_id")

const dayOf = (details: Details) => detailsIn(details).text("on") ?? ""

const given: Decide = ({ details }) => {
  const told = detailsIn(details).text("source")
  const source = GIVEN_SOURCES.find((one) => one === told) ?? "external"
  return { says: "given", values: { source } }
}

// What was no longer reserved may not have come back.
const released: Decide = ({ to }) => {
  const then = to === "expired" || to === "revoked" ? to : "available"
  return { says: "released", values: { then } }
}

const corrected: Decide = ({ reason, to }) => {
  if (reason !== null) return { says: "corrected_because", values: { reason } }
  return { says: "corrected", values: { to: to === "redeemed" ? "redeemed" : "available" } }
}

const restored: Decide = (line) => {
  const { has, is, counts } = detailsIn(line.details)
  // A correction gives back what a booking stood for as that booking's return.
  if (has("delta")) return corrected(line)
  if (has("charge")) return { says: "detached", values: null }
  if (counts("given_back")) return { says: "no_show_not_counted", values: null }
  return { says: is("attended") ? "no_show_taken_back" : "given_back", values: null }
}

const forfeited: Decide = ({ details }) => ({
  says: detailsIn(details).counts("counted") ? "no_show" : "late_cancel",
  values: null,
})

const moved: Decide = ({ details }) => {
  const { text } = detailsIn(details)
  const [from, to, time_zone] = [text("from"), text("to"), text("time_zone")]
  if (to === null) return { says: "time_removed", values: null }
  return from === null
    ? { says: "time_set", values: { to, time_zone } }
    : { says: "time_moved", values: { from, to, time_zone } }
}

const expiry: Decide = ({ details }) => {
  const { text } = detailsIn(details)
  const [from, to, on] = [text("from"), text("to"), dayOf(details)]
  if (to !== null) {
    return from === null
      ? { says: "expiry_set", values: { to, on } }
      : { says: "expiry_changed", values: { from, to, on } }
  }
  return from === null
    ? { says: "expiry_removed", values: null }
    : { says: "expiry_was", values: { from, on } }
}

const paused: Decide = ({ details }) => {
  const { text } = detailsIn(details)
  const [begins, until, on] = [text("begins"), text("until"), dayOf(details)]
  if (begins !== null) {
    return until === null
      ? { says: "paused_from", values: { begins, on } }
      : { says: "paused_between", values: { begins, until, on } }
  }
  return until === null
    ? { says: "paused", values: null }
    : { says: "paused_until", values: { until, on } }
}

const resumed: Decide = ({ details }) => {
  const to = detailsIn(details).text("to")
  return to === null
    ? { says: "resumed", values: null }
    : { says: "resumed_until", values: { to, on: dayOf(details) } }
}

const reinstated: Decide = ({ details }) => {
  const to = detailsIn(details).text("to")
  return to === null
    ? { says: "reinstated", values: null }
    : { says: "reinstated_until", values: { to, on: dayOf(details) } }
}

const assigned: Decide = ({ details }) => {
  const [from, to] = [detailsIn(details).nameOf("from"), detailsIn(details).nameOf("to")]
  return from !== null && to !== null
    ? { says: "assigned", values: { from, to } }
    : { says: "assigned_on", values: null }
}

const repriced: Decide = ({ details }) => {
  const { text } = detailsIn(details)
  return { says: "repriced", values: { from: text("from"), to: text("to") } }
}

const amountIn = ({ details }: HistoryLine) => ({ amount: detailsIn(details).text("amount") })

// By what the ledger's entry or, where none was written, the command's operation is called.
const DECISIONS = {
  give: given,
  issue: (line) => ({ says: "added", values: { in_batch: isOfBatch(line) } }),
  hold: () => ({ says: "reserved", values: null }),
  release: released,
  redeem: () => ({ says: "used", values: null }),
  late_use: () => ({ says: "used_late", values: null }),
  restore: restored,
  forfeit: forfeited,
  move: moved,
  describe: () => ({ says: "described", values: null }),
  correct: corrected,
  expire: () => ({ says: "ended", values: null }),
  reinstate: reinstated,
  revoke: (line) => ({ says: "taken", values: { in_batch: isOfBatch(line) } }),
  transfer: ({ to }) => ({
    says: "transferred",
    values: { to: to === "available" ? "in" : "out" },
  }),
  activate: () => ({ says: "activated", values: null }),
  cancel: () => ({ says: "cancelled", values: null }),
  expiry,
  freeze: paused,
  unfreeze: resumed,
  resolve_attention: () => ({ says: "settled", values: null }),
  assign: assigned,
  note: () => ({ says: "note_written", values: null }),
  hide_note: () => ({ says: "note_hidden", values: null }),
  erase: () => ({ says: "customer_erased", values: null }),
  revalue: repriced,
  extend_coverage: ({ details }) => ({
    says: "covers_more",
    values: { services: detailsIn(details).text("services") },
  }),
  payment: (line) => ({ says: "paid", values: amountIn(line) }),
  void_payment: (line) => ({ says: "payment_voided", values: amountIn(line) }),
  refund: (line) => ({ says: "refunded", values: amountIn(line) }),
} satisfies Record<EntryKind, Decide> & Record<string, Decide>

const BY_KIND = new Map<string, Decide>(Object.entries(DECISIONS))

/** Decides what a line of history says; of a kind that nobody here knows it says nothing. */
export const historyFact = (line: HistoryLine): HistoryFact | null =>
  BY_KIND.get(line.kind)?.(line) ?? null
