import fc from "fast-check"
import { planHold, type HeldPart, type HoldPlan, type Take } from ".."

const part = (
  line_id: string,
  units: number,
  cost = 1,
  service_credit_id = "credit"
): HeldPart => ({
  redemption_id: `${line_id} by ${service_credit_id}`,
  line_id,
  service_credit_id,
  units,
  cost,
})
const take = (line_id: string, quantity: number, cost = 1, service_credit_id = "credit"): Take => ({
  line_id,
  service_credit_id,
  client_package_id: `package of ${service_credit_id}`,
  quantity,
  cost,
  units: quantity * cost,
})
const fresh = (line_id: string, units: number) => ({
  line_id,
  service_credit_id: "credit",
  from_redemption_id: null,
  units,
})
const rest = (line_id: string, units: number) => ({
  redemption_id: `${line_id} by credit`,
  service_credit_id: "credit",
  units,
})

describe("a cart that holds", () => {
  it("nothing yet takes what it needs from the credit", () => {
    expect(planHold([], [take("massage", 2)])).toEqual({
      moves: [fresh("massage", 2)],
      surplus: [],
      remnants: [],
    })
  })

  it("exactly what it needs asks for nothing", () => {
    const plan = planHold([part("massage", 2)], [take("massage", 2)])

    expect(plan).toEqual({ moves: [], surplus: [], remnants: [] })
  })

  it("more than it needs keeps the rest until the line asks its price again", () => {
    const plan = planHold([part("massage", 3)], [take("massage", 1)])

    expect(plan).toEqual({ moves: [], surplus: [rest("massage", 2)], remnants: [] })
  })

  it("a unit for one line pays another line with it before it asks the credit", () => {
    const plan = planHold([part("massage", 1)], [take("facial", 2)])

    expect(plan.moves).toEqual([
      { ...fresh("facial", 1), from_redemption_id: "massage by credit" },
      fresh("facial", 1),
    ])
    expect(plan.surplus).toEqual([])
  })

  it("a dear booking gives it up whole; its odd unit goes back at once", () => {
    const plan = planHold([part("massage", 6, 3)], [take("facial", 1, 2)])

    expect(plan).toEqual({
      moves: [{ ...fresh("facial", 2), from_redemption_id: "massage by credit" }],
      surplus: [rest("massage", 3)],
      remnants: [rest("massage", 1)],
    })
  })

  it("a dear booking pays two lines with it before anything is asked of the credit", () => {
    const plan = planHold([part("massage", 3, 3)], [take("facial", 1, 2), take("haircut", 1)])

    expect(plan).toEqual({
      moves: [
        { ...fresh("facial", 2), from_redemption_id: "massage by credit" },
        { ...fresh("haircut", 1), from_redemption_id: "massage by credit" },
      ],
      surplus: [],
      remnants: [],
    })
  })
})

const CREDITS = ["ten", "pool"]
const LINES = ["massage", "facial", "haircut", "brow"]
const pairs = LINES.flatMap((line) => CREDITS.map((credit) => [line, credit] as const))
const partOf = fc.record({
  pair: fc.constantFrom(...pairs),
  cost: fc.integer({ min: 1, max: 3 }),
  before: fc.integer({ min: 0, max: 4 }),
  after: fc.integer({ min: 0, max: 4 }),
})
const anyHold = fc
  .uniqueArray(partOf, { selector: ({ pair }) => pair.join(), maxLength: pairs.length })
  .map((parts) => ({
    held: parts
      .filter(({ before }) => before > 0)
      .map(({ pair: [line, credit], cost, before }) => part(line, before * cost, cost, credit)),
    takes: parts
      .filter(({ after }) => after > 0)
      .map(({ pair: [line, credit], cost, after }) => take(line, after, cost, credit)),
  }))

/** What every part holds once a plan is carried out, surplus included or not. */
const carriedOut = (held: readonly HeldPart[], plan: HoldPlan, settled: boolean) => {
  const units = new Map(held.map((one) => [one.redemption_id, one.units]))
  const add = (id: string, more: number) => units.set(id, (units.get(id) ?? 0) + more)
  for (const { line_id, service_credit_id, from_redemption_id, units: moved } of plan.moves) {
    if (from_redemption_id) add(from_redemption_id, -moved)
    add(`${line_id} by ${service_credit_id}`, moved)
  }
  for (const one of [...plan.remnants, ...(settled ? plan.surplus : [])]) {
    add(one.redemption_id, -one.units)
  }
  return new Map([...units].filter(([, left]) => left !== 0))
}

describe("whatever a cart holds and whatever it needs", () => {
  it("it ends up with exactly what it needs, part by part", () => {
    fc.assert(
      fc.property(anyHold, ({ held, takes }) => {
        const wanted = new Map(
          takes.map((one) => [`${one.line_id} by ${one.service_credit_id}`, one.units])
        )
        expect(carriedOut(held, planHold(held, takes), true)).toEqual(wanted)
      })
    )
  })

  it("it takes nothing from a credit while units of that credit lie idle in it", () => {
    fc.assert(
      fc.property(anyHold, ({ held, takes }) => {
        const { moves, surplus, remnants } = planHold(held, takes)
        for (const { service_credit_id, from_redemption_id } of moves) {
          if (from_redemption_id) continue
          const idle = [...surplus, ...remnants]
          expect(idle.some((one) => one.service_credit_id === service_credit_id)).toBe(false)
        }
      })
    )
  })

  it("a part that is to shrink keeps whole bookings only, before and after it settles", () => {
    fc.assert(
      fc.property(anyHold, ({ held, takes }) => {
        const plan = planHold(held, takes)
        for (const settled of [false, true]) {
          const after = carriedOut(held, plan, settled)
          for (const { redemption_id, cost } of held) {
            expect((after.get(redemption_id) ?? 0) % cost).toBe(0)
            expect(after.get(redemption_id) ?? 0).toBeGreaterThanOrEqual(0)
          }
        }
      })
    )
  })

  it("planning again after carrying it out finds nothing to do", () => {
    fc.assert(
      fc.property(anyHold, ({ takes }) => {
        const held = takes.map((one) =>
          part(one.line_id, one.units, one.cost, one.service_credit_id)
        )
        expect(planHold(held, takes)).toEqual({ moves: [], surplus: [], remnants: [] })
      })
    )
  })
})
