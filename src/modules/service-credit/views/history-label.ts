import {
  expiryLabel,
  freezeLabel,
  reinstateLabel,
  unfreezeLabel,
} from "../../../domain/date-labels"
import { whatOf, type HistoryFacts } from "./history-facts"
import { forfeitLabel, moveLabel, restoreLabel } from "./visit-label"

const text = (value: unknown, otherwise: string) =>
  typeof value === "string" || typeof value === "number" ? String(value) : otherwise

const day = (value: unknown) => (typeof value === "string" ? value : null)

/** The days of a change, as its operation keeps them. */
const daysOf = ({ details }: HistoryFacts) => ({
  from: day(details?.from),
  to: day(details?.to),
  begins: day(details?.begins),
  until: day(details?.until),
  on: text(details?.on, ""),
})

const correction = (facts: HistoryFacts) =>
  facts.reason ?? `${whatOf(facts)} ${facts.to === "redeemed" ? "marked as used" : "given back"}`

// A correction gives back what a booking stood for as that booking's return.
const givenBack = (facts: HistoryFacts) =>
  facts.details?.delta === undefined ? restoreLabel(facts) : `Correction: ${correction(facts)}`

const nameIn = (value: unknown) =>
  typeof value === "object" && value !== null && "name" in value ? text(value.name, "") : ""

const assigned = ({ details }: HistoryFacts) => {
  const [from, to] = [nameIn(details?.from), nameIn(details?.to)]
  return from && to ? `Moved from ${from} to ${to}` : "Moved to another customer"
}

const released = (facts: HistoryFacts) => {
  if (facts.to === "expired") return `${whatOf(facts)} no longer reserved, and ended meanwhile`
  if (facts.to === "revoked") return `${whatOf(facts)} no longer reserved, and taken back`
  return `${whatOf(facts)} no longer reserved`
}

const GIVEN: Record<string, string> = {
  complimentary: "Package given for free",
  migrated: "Package brought over from another system",
  sale: "Package sold at the desk",
}

const given = ({ details }: HistoryFacts) =>
  GIVEN[text(details?.source, "")] ?? "Package added, already paid for"

const isOfBatch = ({ details }: HistoryFacts) => typeof details?.batch_id === "string"

const withAmount = (what: string, { details }: HistoryFacts) =>
  details?.amount === undefined ? what : `${what}: ${text(details.amount, "")}`

const LABELS: Record<string, (facts: HistoryFacts) => string> = {
  give: given,
  issue: (facts) => `${whatOf(facts)} added${isOfBatch(facts) ? " in a batch" : ""}`,
  hold: (facts) => `${whatOf(facts)} reserved in an online cart`,
  release: released,
  redeem: (facts) => `${whatOf(facts)} used`,
  late_use: (facts) => `${whatOf(facts)} used, entered after the package had ended`,
  restore: givenBack,
  forfeit: forfeitLabel,
  move: moveLabel,
  describe: () => "What is known of an appointment changed",
  correct: (facts) => `Correction: ${correction(facts)}`,
  expire: (facts) => `${whatOf(facts)} ended unused`,
  reinstate: (facts) =>
    reinstateLabel({ ...daysOf(facts), what: facts.units === null ? "Package" : whatOf(facts) }),
  revoke: (facts) => `${whatOf(facts)} taken back${isOfBatch(facts) ? ", batch undone" : ""}`,
  transfer: (facts) => `${whatOf(facts)} moved ${facts.to === "available" ? "in" : "out"}`,
  activate: () => "Package activated",
  cancel: (facts) =>
    `Package cancelled${facts.units === null ? "" : `, ${whatOf(facts)} taken back`}`,
  expiry: (facts) => expiryLabel(daysOf(facts)),
  freeze: (facts) => freezeLabel(daysOf(facts)),
  unfreeze: (facts) => unfreezeLabel(daysOf(facts)),
  resolve_attention: () => "Looked at and settled",
  assign: assigned,
  note: () => "Note written",
  hide_note: () => "Note hidden",
  revalue: ({ details }) =>
    `Price changed from ${text(details?.from, "?")} to ${text(details?.to, "?")} on its order`,
  extend_coverage: (facts) => `Covers more now: ${text(facts.details?.services, "a service")}`,
  payment: (facts) => withAmount("Payment recorded", facts),
  void_payment: (facts) => withAmount("Payment taken back", facts),
  refund: (facts) => withAmount("Refunded", facts),
}

const readable = (kind: string) => {
  const words = kind.replace(/[_-]+/g, " ").trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What a person reads in a package's history; a kind without a sentence of its own is named as it is. */
export const historyLabel = (facts: HistoryFacts): string =>
  LABELS[facts.kind]?.(facts) ?? readable(facts.kind)
