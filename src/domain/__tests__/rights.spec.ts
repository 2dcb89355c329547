import {
  DEFAULT_RIGHTS,
  mayTakeOff,
  RIGHTS,
  rightsOf,
  ROLES,
  type Right,
  type Role,
} from "../rights"

const allowedTo = (role: Role): Right[] => RIGHTS.filter((right) => rightsOf(role)[right])

describe("rights", () => {
  it("let staff run the day, managers everything but the settings, owners everything", () => {
    expect(allowedTo("staff")).toEqual(["read", "redeem", "sell"])
    expect(allowedTo("manager")).toEqual(RIGHTS.filter((right) => right !== "settings"))
    expect(allowedTo("owner")).toEqual([...RIGHTS])
  })

  it("follow the owner's tick boxes for that role alone", () => {
    const ticked = { staff: { correct: true, sell: false } }
    expect(rightsOf("staff", ticked)).toEqual({
      ...DEFAULT_RIGHTS.staff,
      correct: true,
      sell: false,
    })
    expect(rightsOf("manager", ticked)).toEqual(DEFAULT_RIGHTS.manager)
  })

  it("keep the settings with the owner, whatever is ticked", () => {
    const all = { settings: true }
    const none = { settings: false }
    expect(rightsOf("staff", { staff: all }).settings).toBe(false)
    expect(rightsOf("manager", { manager: all }).settings).toBe(false)
    expect(rightsOf("owner", { owner: none }).settings).toBe(true)
  })

  it("let managers and owners take off all of a list price, and staff nothing", () => {
    expect(ROLES.map((role) => mayTakeOff(role))).toEqual([0, 100, 100])
  })

  it("follow the owner's limit where the box is ticked, and take nothing off where it is not", () => {
    expect(mayTakeOff("staff", { staff: { discount_limit: 10 } })).toBe(0)
    expect(mayTakeOff("staff", { staff: { discount: true } })).toBe(0)
    expect(mayTakeOff("staff", { staff: { discount: true, discount_limit: 10 } })).toBe(10)
    expect(mayTakeOff("manager", { manager: { discount_limit: 20 } })).toBe(20)
    expect(mayTakeOff("manager", { manager: { discount: false } })).toBe(0)
    expect(rightsOf("staff", { staff: { discount_limit: 10 } })).toEqual(DEFAULT_RIGHTS.staff)
  })

  it("are never changed by being asked for", () => {
    for (const role of ROLES) {
      rightsOf(role).settings = role !== "owner"
      expect(rightsOf(role)).toEqual(DEFAULT_RIGHTS[role])
    }
  })
})
