import {
  canGiveBack,
  canMarkUsed,
  corrected,
  toSave,
  usesTheLast,
} from "../../admin/components/edit-panel/correction"

const massage = {
  ...{ id: "massage", granted: 10, available: 7, held: 0, used: 3, redeemed: 2, expired: 0 },
}
const facial = { ...massage, id: "facial", granted: 1, available: 1, used: 0, redeemed: 0 }

describe("a correction that is being typed", () => {
  it("says what the count would be", () => {
    expect(corrected(massage, { massage: -1 })).toEqual({ used: 4, left: 6 })
    expect(corrected(massage, { massage: 2 })).toEqual({ used: 1, left: 9 })
    expect(corrected(massage, {})).toEqual({ used: 3, left: 7 })
  })

  it("marks as used what is left, and not what is reserved online", () => {
    expect(canMarkUsed(massage, { massage: -6 })).toBe(true)
    expect(canMarkUsed(massage, { massage: -7 })).toBe(false)
    expect(canMarkUsed({ ...facial, available: 0, held: 1 }, {})).toBe(false)
  })

  it("gives back what was used, and not what was lost by not coming", () => {
    expect(canGiveBack(massage, { massage: 1 })).toBe(true)
    expect(canGiveBack(massage, { massage: 2 })).toBe(false)
    expect(canGiveBack(facial, {})).toBe(false)
  })

  it("warns before the last session, and only then", () => {
    expect(usesTheLast([massage], { massage: -7 })).toBe(true)
    expect(usesTheLast([massage], { massage: -6 })).toBe(false)
    expect(usesTheLast([massage, facial], { massage: -7 })).toBe(false)
    expect(usesTheLast([massage, facial], { massage: -7, facial: -1 })).toBe(true)
    expect(usesTheLast([{ ...massage, held: 1 }], { massage: -7 })).toBe(false)
  })

  it("does not warn where nothing is marked as used", () => {
    expect(usesTheLast([{ ...massage, available: 0 }], {})).toBe(false)
  })

  it("saves one entry for each service that changes, with what was seen as left", () => {
    expect(toSave([massage, facial], { massage: -2, facial: 0 }, " Forgot 12 May ")).toEqual([
      { service_credit_id: "massage", delta: -2, expected_available: 7, reason: "Forgot 12 May" },
    ])
    expect(toSave([massage, facial], { massage: -1, facial: -1 }, "")).toEqual([
      { service_credit_id: "massage", delta: -1, expected_available: 7 },
      { service_credit_id: "facial", delta: -1, expected_available: 1 },
    ])
  })
})
