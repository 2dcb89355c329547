import fc from "fast-check"
import { halfCaptured } from ".."

const payment = { amount: 10_000n, captured: 0n, is_noted: false, is_cancelled: false }

describe("a payment that Medusa left half captured", () => {
  it("is captured in full and not noted, or noted without a capture that says how much", () => {
    expect(halfCaptured({ ...payment, captured: 10_000n })).toBe("unnoted")
    expect(halfCaptured({ ...payment, is_noted: true })).toBe("unwritten")
    expect(halfCaptured({ ...payment, is_noted: true, captured: 4_000n })).toBe("unwritten")
  })

  it("is none that waits, that was captured in part, that is done, or that was cancelled", () => {
    expect(halfCaptured(payment)).toBeNull()
    expect(halfCaptured({ ...payment, captured: 4_000n })).toBeNull()
    expect(halfCaptured({ ...payment, captured: 10_000n, is_noted: true })).toBeNull()
    expect(halfCaptured({ ...payment, is_noted: true, is_cancelled: true })).toBeNull()
  })

  it("is in step again once the missing half is written, whatever was there", () => {
    const anyPayment = fc.record({
      amount: fc.bigInt(0n, 1_000n),
      captured: fc.bigInt(0n, 1_000n),
      is_noted: fc.boolean(),
      is_cancelled: fc.boolean(),
    })
    fc.assert(
      fc.property(anyPayment, (facts) => {
        const half = halfCaptured(facts)
        const whole = {
          ...facts,
          ...(half === "unnoted" && { is_noted: true }),
          ...(half === "unwritten" && { captured: facts.amount }),
        }
        expect(halfCaptured(whole)).toBeNull()
      })
    )
  })
})
