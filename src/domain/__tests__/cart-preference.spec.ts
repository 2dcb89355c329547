import fc from "fast-check"
import { acceptedQuantity, afterApply, afterDecline, NOTHING_DECLINED } from ".."

const massage = { id: "massage", member_ids: ["massage", "more massage"], quantity: 3 }
const facial = { id: "facial", member_ids: ["facial"], quantity: 1 }
const lines = [massage, facial]

describe("a customer who", () => {
  it("declined nothing lets credits pay for everything", () => {
    expect(acceptedQuantity(NOTHING_DECLINED, massage)).toBeUndefined()
  })

  it("declines a line pays that line in money and no other", () => {
    const declined = afterDecline(NOTHING_DECLINED, massage)

    expect(acceptedQuantity(declined, massage)).toBe(0)
    expect(acceptedQuantity(declined, facial)).toBeUndefined()
  })

  it("declines the cart pays all of it in money, until she asks for one line", () => {
    const declined = afterDecline(NOTHING_DECLINED, null)
    expect(lines.map((line) => acceptedQuantity(declined, line))).toEqual([0, 0])

    const asked = afterApply(declined, lines, [{ line_id: "facial" }])
    expect(lines.map((line) => acceptedQuantity(asked, line))).toEqual([0, undefined])
  })

  it("asks for two of three keeps the third to pay", () => {
    const some = afterApply(NOTHING_DECLINED, lines, [{ line_id: "massage", quantity: 2 }])

    expect(acceptedQuantity(some, massage)).toBe(2)
  })

  it("asks for two packages on one line means both together, on whichever of its lines", () => {
    const both = afterApply(NOTHING_DECLINED, lines, [
      { line_id: "massage", quantity: 1 },
      { line_id: "more massage", quantity: 1 },
    ])

    expect(acceptedQuantity(both, massage)).toBe(2)
  })

  it("asks for all of it takes every decline back", () => {
    const declined = afterDecline(afterDecline(NOTHING_DECLINED, facial), massage)

    expect(afterApply(declined, lines, [])).toEqual(NOTHING_DECLINED)
  })

  it("declined a line stays with that when lines of the same service merge into it", () => {
    const declined = afterDecline(NOTHING_DECLINED, { ...massage, id: "more massage" })

    expect(acceptedQuantity(declined, massage)).toBe(0)
  })
})

describe("whatever a customer asks for", () => {
  const asks = fc.array(
    fc.record({
      line_id: fc.constantFrom("massage", "more massage", "facial"),
      quantity: fc.constantFrom(undefined, 1, 2, 3),
    })
  )

  it("asking for the same again changes nothing", () => {
    fc.assert(
      fc.property(asks, asks, (first, again) => {
        const before = afterApply(afterDecline(NOTHING_DECLINED, null), lines, first)
        const once = afterApply(before, lines, again)
        expect(afterApply(once, lines, again)).toEqual(once)
      })
    )
  })
})
