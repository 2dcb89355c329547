import fc from "fast-check"
import type { AllocationInput, Take } from ".."
import { allocate } from ".."
import { payExactly } from "../allocation/exact"
import { payGreedily } from "../allocation/greedy"
import { toProblem } from "../allocation/problem"
import { aLine, carts, coveredValue, sumOf } from "./support/carts"
import { bestTakes } from "./support/oracle"

const small = { lines: 4, quantity: 3, credits: 4, available: 6, choices: 3 }
const large = { lines: 30, quantity: 40, credits: 30, available: 200, choices: 10 }
const anyCart = fc.oneof(carts(small), carts(large))

const byCredit = (takes: readonly Take[], id: string) =>
  takes.filter((take) => take.service_credit_id === id)
const byLine = (takes: readonly Take[], id: string) => takes.filter((take) => take.line_id === id)

const expectNothingLeftOver = (input: AllocationInput, takes: readonly Take[]) => {
  const problem = toProblem(input)
  const left = problem.credits.map(
    ({ id, available }) => available - sumOf(byCredit(takes, id), (take) => take.units)
  )
  for (const { id, cap, costs } of problem.lines) {
    if (sumOf(byLine(takes, id), (take) => take.quantity) === cap) continue
    for (const [at, cost] of costs.entries()) {
      if (cost !== null) expect(left[at]).toBeLessThan(cost)
    }
  }
}

describe("whatever the cart and the packages", () => {
  it("no credit gives more than it has, and no line gets more than it asked for", () => {
    fc.assert(
      fc.property(anyCart, (input) => {
        const { takes } = allocate(input)
        for (const { id, available } of input.credits) {
          expect(sumOf(byCredit(takes, id), (take) => take.units)).toBeLessThanOrEqual(available)
        }
        for (const { id, quantity, max_quantity = quantity } of input.lines) {
          const covered = sumOf(byLine(takes, id), (take) => take.quantity)
          expect(covered).toBeLessThanOrEqual(Math.min(quantity, max_quantity))
        }
      })
    )
  })

  it("units spent are the bookings times their cost, one take for a line and a credit", () => {
    fc.assert(
      fc.property(anyCart, (input) => {
        const { takes } = allocate(input)
        for (const take of takes) {
          expect(take.quantity).toBeGreaterThan(0)
          expect(take.units).toBe(take.quantity * take.cost)
        }
        const pairs = takes.map((take) => `${take.line_id}/${take.service_credit_id}`)
        expect(pairs).toEqual([...new Set(pairs)].sort())
      })
    )
  })

  it("the order of lines, credits, rules and choices changes nothing", () => {
    const shuffled = anyCart.chain((input) =>
      fc.record({
        input: fc.constant(input),
        lines: shuffle(input.lines),
        credits: shuffle(
          input.credits.map((credit) => ({ ...credit, coverage: credit.coverage.toReversed() }))
        ),
        choices: shuffle(input.choices),
      })
    )
    fc.assert(
      fc.property(shuffled, ({ input, ...reordered }) => {
        expect(allocate(reordered)).toEqual(allocate(input))
      })
    )
  })

  it("no booking is left to pay while a credit that covers it has enough left", () => {
    fc.assert(
      fc.property(anyCart, (input) => {
        const everyUnit = { ...input, choices: [] }
        expectNothingLeftOver(everyUnit, allocate(everyUnit).takes)
      })
    )
  })
})

describe("a small cart", () => {
  const tiny = { lines: 4, quantity: 2, credits: 3, available: 4, choices: 3 }

  it("gets the very division that trying all of them finds best", () => {
    fc.assert(
      fc.property(carts(tiny), (input) => {
        expect(allocate(input).takes).toEqual(bestTakes(input))
      }),
      { numRuns: 400 }
    )
  })

  it("one more unit of a credit never covers less", () => {
    fc.assert(
      fc.property(carts(small), fc.nat(), (input, pick) => {
        fc.pre(input.credits.length > 0)
        const richer = input.credits.map((credit, at) =>
          at === pick % input.credits.length
            ? { ...credit, available: credit.available + 1 }
            : credit
        )
        const value = (credits: AllocationInput["credits"]) =>
          coveredValue(input.lines, allocate({ ...input, credits, choices: [] }).takes)
        expect(value(richer)).toBeGreaterThanOrEqual(value(input.credits))
      })
    )
  })

  it("booking n at once spends the same as booking one n times", () => {
    const distinctCredits = carts({ ...small, lines: 1, choices: 0 }).map((input) => ({
      ...input,
      // "Fewer packages" looks at the whole cart: without ties in date the split cannot show in it.
      credits: input.credits.map((credit, day) => ({
        ...credit,
        expires_at: new Date(Date.UTC(2026, 4, 1 + day)),
      })),
    }))
    fc.assert(
      fc.property(distinctCredits, fc.integer({ min: 1, max: 8 }), (input, n) => {
        const line = aLine("massage", { quantity: n })
        const atOnce = allocate({ ...input, lines: [line] }).takes

        let credits = input.credits
        for (let booked = 0; booked < n; booked++) {
          const [take] = allocate({ ...input, credits, lines: [{ ...line, quantity: 1 }] }).takes
          credits = credits.map((credit) =>
            credit.id === take?.service_credit_id
              ? { ...credit, available: credit.available - take.units }
              : credit
          )
        }
        for (const [at, { id, available }] of input.credits.entries()) {
          const left = credits[at]?.available ?? 0
          expect(available - left).toBe(sumOf(byCredit(atOnce, id), (take) => take.units))
        }
      })
    )
  })

  it("up to twelve bookings and eight credits is always solved exactly", () => {
    const limits = fc.record({
      quantities: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
      input: carts({ ...small, credits: 8, available: 1000 }),
    })
    fc.assert(
      fc.property(limits, ({ quantities, input }) => {
        let left = 12
        const lines = quantities.flatMap((quantity, at) => {
          const taken = Math.min(quantity, left)
          left -= taken
          return taken > 0 ? [aLine(`line ${at}`, { quantity: taken })] : []
        })
        expect(payExactly(toProblem({ ...input, lines }))).not.toBeNull()
      }),
      { numRuns: 25 }
    )
  })
})

describe("a cart too large to try everything", () => {
  it("covers at least half of the best value where every booking costs one unit", () => {
    fc.assert(
      fc.property(carts({ ...small, choices: 0, cost_one: true }), (input) => {
        const problem = toProblem(input)
        const valueOf = (payments: ReturnType<typeof payGreedily>) =>
          payments.reduce(
            (sum, { line, quantity }) =>
              sum + BigInt(quantity) * (problem.lines[line]?.unit_price ?? 0n),
            0n
          )
        const best = valueOf(payExactly(problem) ?? [])
        expect(2n * valueOf(payGreedily(problem))).toBeGreaterThanOrEqual(best)
      })
    )
  })

  it("pays from the chosen package before any other", () => {
    fc.assert(
      fc.property(carts({ ...large, choices: 0 }), (input) => {
        fc.pre(input.lines.length > 0)
        const line_id = "line 0"
        const client_package_id = "package 2"
        const [line] = input.lines
        const chosen = input.credits.filter((c) => c.client_package_id === client_package_id)
        const alone = allocate({ lines: line ? [line] : [], credits: chosen, choices: [] })
        const others = input.lines.map((other) =>
          other.id === line_id ? { ...other, unit_price: other.unit_price * 1000n } : other
        )

        const { takes } = allocate({
          ...input,
          lines: others,
          choices: [{ line_id, client_package_id }],
        })

        const fromChosen = byLine(takes, line_id).filter(
          (take) => take.client_package_id === client_package_id
        )
        expect(sumOf(fromChosen, (take) => take.quantity)).toBe(
          sumOf(alone.takes, (take) => take.quantity)
        )
      })
    )
  })
})

const shuffle = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })
