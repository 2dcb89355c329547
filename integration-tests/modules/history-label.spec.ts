import { historyLabel } from "../../src/modules/service-credit/views/history-label"

const NOTHING = {
  ...{ units: null, from: null, to: null, item: null, service: null, reason: null },
  details: null,
}
const sixMassages = { units: 6, item: "Massages", service: "Massage 60" }
const on = "2026-05-02"

describe("what the history says of dates", () => {
  it.each<[string, string, object]>([
    ["Expiry changed from 31 May to 30 Jun", "expiry", { from: "2026-05-31", to: "2026-06-30" }],
    [
      "Expiry changed from 31 May 2026 to 30 Jun 2027",
      "expiry",
      { from: "2026-05-31", to: "2027-06-30" },
    ],
    [
      "Expiry changed from 31 May 2026 to 30 Jun 2026",
      "expiry",
      { from: "2026-05-31", to: "2026-06-30", on: "2025-12-30" },
    ],
    ["Expiry removed, it was 31 May", "expiry", { from: "2026-05-31", to: null }],
    ["Expiry removed", "expiry", { from: null, to: null }],
    ["Expiry set to 30 Jun", "expiry", { from: null, to: "2026-06-30" }],
    ["Package paused", "freeze", { until: null }],
    ["Package paused until 15 Jun", "freeze", { until: "2026-06-15" }],
    ["Package paused from 1 Jun", "freeze", { begins: "2026-06-01", until: null }],
    [
      "Package paused from 20 Dec 2026 until 10 Jan 2027",
      "freeze",
      { begins: "2026-12-20", until: "2027-01-10" },
    ],
    ["Package resumed", "unfreeze", { from: null, to: null }],
    ["Package resumed, valid until 5 Jun", "unfreeze", { from: "2026-05-31", to: "2026-06-05" }],
    ["Package brought back", "reinstate", { to: null }],
  ])("%s", (expected, kind, days) => {
    expect(historyLabel({ ...NOTHING, kind, details: { on, ...days } })).toBe(expected)
  })
})

describe("what the history says of anything else", () => {
  it.each<[string, string, object]>([
    [
      "6 × Massage 60 brought back, valid until 1 Jun",
      "reinstate",
      { details: { from: "2026-04-30", to: "2026-06-01", on } },
    ],
    ["6 × Massage 60 used", "redeem", {}],
    ["6 × Massage 60 no longer reserved", "release", { to: "available" }],
    ["6 × Massage 60 no longer reserved, and ended meanwhile", "release", { to: "expired" }],
    ["6 × Massage 60 no longer reserved, and taken back", "release", { to: "revoked" }],
    ["No-show: 6 × Massage 60 counted as used", "forfeit", { details: { counted: 6 } }],
    ["Late cancel: 6 × Massage 60 counted as used", "forfeit", {}],
    ["Correction: 6 × Massage 60 marked as used", "correct", { to: "redeemed" }],
    ["Correction: typed twice", "restore", { details: { delta: 1 }, reason: "typed twice" }],
    ["Package given for free", "give", { details: { source: "complimentary" } }],
    ["Package added, already paid for", "give", {}],
    [
      "Price changed from ? to 400.00 EUR on its order",
      "revalue",
      { details: { to: "400.00 EUR" } },
    ],
    [
      "Moved to another customer",
      "assign",
      { details: { from: { name: "" }, to: { name: "Ben" } } },
    ],
    ["6 × Massage 60 moved in", "transfer", { to: "available" }],
    ["Something new", "something_new", {}],
  ])("%s", (expected, kind, facts) => {
    expect(historyLabel({ ...NOTHING, ...sixMassages, ...facts, kind })).toBe(expected)
  })
})
