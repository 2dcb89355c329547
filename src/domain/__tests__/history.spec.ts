import { ENTRY_KINDS } from "../ledger"
import { historyFact, type HistoryLine } from "../history"

const line = (kind: string, some: Partial<HistoryLine> = {}): HistoryLine => ({
  ...{ kind, to: null, reason: null, details: null },
  ...some,
})

describe("what a line of history says", () => {
  it.each(ENTRY_KINDS)("is decided for an entry of the ledger: %s", (kind) => {
    expect(historyFact(line(kind))).not.toBeNull()
  })

  it.each([
    ["a correction", line("correct", { to: "redeemed" }), "corrected"],
    ["one with a reason", line("correct", { reason: "typed twice" }), "corrected_because"],
    ["what a correction gave back", line("restore", { details: { delta: 1 } }), "corrected"],
    ["a visit taken off", line("restore", { details: { charge: false } }), "detached"],
    ["a forgiven no-show", line("restore", { details: { given_back: 2 } }), "no_show_not_counted"],
    ["a no-show", line("forfeit", { details: { counted: 1 } }), "no_show"],
    ["a late cancel", line("forfeit", { details: { counted: 0 } }), "late_cancel"],
    [
      "a time that is gone",
      line("move", { details: { from: "2026-06-10T13:00Z" } }),
      "time_removed",
    ],
    ["an end that is gone", line("expiry", { details: { from: "2026-05-31" } }), "expiry_was"],
    ["a pause ahead", line("freeze", { details: { begins: "2026-06-01" } }), "paused_from"],
    ["a customer without a name", line("assign", { details: { to: { id: "c1" } } }), "assigned_on"],
  ])("tells %s", (_what, kept, says) => {
    expect(historyFact(kept)?.says).toBe(says)
  })

  it("takes a source that is none of ours for a package that was paid elsewhere", () => {
    const details = { source: "a friend" }
    expect(historyFact(line("give", { details }))?.values).toEqual({ source: "external" })
  })

  it("is nothing where nobody knows the kind, not even one that every object has", () => {
    expect(historyFact(line("something_new"))).toBeNull()
    expect(historyFact(line("toString"))).toBeNull()
  })
})
