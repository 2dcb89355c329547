import { DEFAULT_RIGHTS, RIGHTS, rightsOf, ROLES, type Right, type Role } from "../rights"

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

  it("are never changed by being asked for", () => {
    for (const role of ROLES) {
      rightsOf(role).settings = role !== "owner"
      expect(rightsOf(role)).toEqual(DEFAULT_RIGHTS[role])
    }
  })
})
