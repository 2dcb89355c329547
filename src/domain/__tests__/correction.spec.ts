import fc from "fast-check"
import { planCorrection, type CorrectableCredit } from "../correction"
import { changedMeanwhile, type LastChange } from "../last-change"

/** "10 massages" of which 3 are used: 1 marked by hand, 2 for visits. */
const massages: CorrectableCredit = {
  granted: 10,
  available: 6,
  held: 1,
  redeemed: 3,
  forfeited: 0,
  marked: 1,
}
const VISITS = [
  { id: "tuesday", units_redeemed: 1 },
  { id: "monday", units_redeemed: 1 },
]

describe("a correction", () => {
  it("marks more as used, as many as are left", () => {
    expect(planCorrection(massages, -6, [])).toEqual({ plan: { mark_used: 6 } })
  })

  it("gives back what no visit stands for before it gives back visits", () => {
    expect(planCorrection(massages, 1, VISITS)).toEqual({
      plan: { give_back: { marked: 1, bookings: [] } },
    })
    expect(planCorrection(massages, 2, VISITS)).toEqual({
      plan: { give_back: { marked: 1, bookings: [{ id: "tuesday", units: 1 }] } },
    })
  })

  it.each([
    [
      "more used than are left",
      massages,
      -7,
      "Only 6 of 10 are left to mark as used. 1 reserved in an online cart.",
    ],
    [
      "used where nothing is left",
      { ...massages, available: 0, held: 0 },
      -1,
      "Nothing is left to mark as used.",
    ],
    ["more back than were used", massages, 4, "Only 3 used can be given back."],
    [
      "back where nothing was used",
      { ...massages, available: 10, held: 0, redeemed: 0, marked: 0 },
      1,
      "Nothing used can be given back: 10 of 10 are there.",
    ],
    [
      "back what is lost",
      { ...massages, available: 9, held: 0, redeemed: 0, forfeited: 1, marked: 0 },
      1,
      "Nothing used can be given back: 9 of 10 are there. What is lost is given back at its visit: 1.",
    ],
  ])("refuses %s", (_case, credit, delta, message) => {
    expect(planCorrection(credit, delta, VISITS)).toEqual({
      impossible: { code: "exceeds_total", message },
    })
  })

  it("refuses where the visits were settled by somebody else in the meantime", () => {
    expect(planCorrection(massages, 3, [])).toMatchObject({
      impossible: { code: "changed_meanwhile" },
    })
  })

  it("moves exactly what was asked, from nowhere more than is there", () => {
    const units = fc.nat(5)
    const facts = fc.record({
      available: units,
      held: units,
      forfeited: units,
      marked: units,
      visits: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 5 }),
      delta: fc.integer({ min: -20, max: 20 }).filter((delta) => delta !== 0),
    })
    fc.assert(
      fc.property(facts, ({ visits, delta, ...counts }) => {
        const used = visits.map((units_redeemed, index) => ({ id: `v${index}`, units_redeemed }))
        const redeemed = counts.marked + visits.reduce((all, one) => all + one, 0)
        const granted = counts.available + counts.held + counts.forfeited + redeemed
        const verdict = planCorrection({ ...counts, redeemed, granted }, delta, used)
        if ("impossible" in verdict) {
          expect(delta < 0 ? -delta > counts.available : delta > redeemed).toBe(true)
          return
        }
        if ("mark_used" in verdict.plan) {
          expect(verdict.plan).toEqual({ mark_used: -delta })
          expect(-delta).toBeLessThanOrEqual(counts.available)
          return
        }
        const { marked, bookings } = verdict.plan.give_back
        expect(marked).toBe(Math.min(delta, counts.marked))
        expect(bookings.reduce((all, { units }) => all + units, marked)).toBe(delta)
        for (const { id, units } of bookings) {
          const visit = used.find((one) => one.id === id)
          expect(units).toBeGreaterThan(0)
          expect(units).toBeLessThanOrEqual(visit?.units_redeemed ?? 0)
        }
      })
    )
  })
})

describe("what somebody with old numbers is told", () => {
  const mia: LastChange = {
    actor: { type: "user", name: "Mia" },
    kind: "redeem",
    to: "redeemed",
    units: 1,
    unit_label: "session",
    seconds_ago: 70,
  }
  const AND = "Check and save again."

  it.each<[Partial<LastChange> | null, string]>([
    [{}, `Mia used a session a minute ago: now 6 left. ${AND}`],
    [{ units: 2, seconds_ago: 7_300 }, `Mia used 2 sessions 2 hours ago: now 6 left. ${AND}`],
    [
      { kind: "correct", seconds_ago: 5 },
      `Mia marked a session as used just now: now 6 left. ${AND}`,
    ],
    [
      { kind: "correct", to: "available", seconds_ago: 600 },
      `Mia gave back a session 10 minutes ago: now 6 left. ${AND}`,
    ],
    [
      { kind: "hold", actor: { type: "customer", name: null }, seconds_ago: 3_600 },
      `The customer reserved a session an hour ago: now 6 left. ${AND}`,
    ],
    [
      { actor: { type: "system", name: null }, unit_label: "hour", seconds_ago: 90_000 },
      `A hour was used a day ago: now 6 left. ${AND}`,
    ],
    [
      { kind: "expire", units: 3, actor: { type: "system", name: null }, seconds_ago: 200_000 },
      `3 sessions ended unused 2 days ago: now 6 left. ${AND}`,
    ],
    [{ kind: "issue" }, `Now 6 left. ${AND}`],
    [null, `Now 6 left. ${AND}`],
  ])("%j", (change, sentence) => {
    expect(changedMeanwhile(change && { ...mia, ...change }, 6)).toBe(sentence)
  })
})
