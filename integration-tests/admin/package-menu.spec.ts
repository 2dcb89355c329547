import { menuEntries } from "../../admin/components/acts/menu-entries"
import { DEFAULT_RIGHTS, type Right, type Role } from "../../src/domain/rights"
import type { PackageStatus } from "../../src/domain/status"

const counts = {
  ...{ granted: 10, available: 6, held: 0, redeemed: 4, forfeited: 0, expired: 0, revoked: 0 },
  ...{ transferred: 0, used: 4, no_shows: 0, booked: 0 },
}
type Asked = { expires_on: null; expired: number; frozen_from: string }
const sold = (status: PackageStatus, more: Partial<Asked> = {}) => ({
  status,
  expires_on: more.expires_on === null ? null : "2026-05-31",
  frozen_from: more.frozen_from ?? null,
  units: { ...counts, expired: more.expired ?? 0 },
})
const as = (role: Role) => (right: Right) => DEFAULT_RIGHTS[role][right]
const read = (facts: ReturnType<typeof sold>, role: Role = "manager") =>
  menuEntries(facts, as(role)).map((group) =>
    group.map(({ act, cause }) => (cause === null ? act : `${act}: ${cause}`))
  )

const LOOK = ["payments", "notes", "history"]

describe("the menu of a package", () => {
  it("offers a manager everything", () => {
    expect(read(sold("active"))).toEqual([LOOK, ["freeze", "extend", "assign"], ["cancel"]])
  })

  it("shows staff no more than they may do", () => {
    expect(read(sold("active"), "staff")).toEqual([LOOK])
  })

  it("lifts the pause of a package that is frozen", () => {
    expect(read(sold("frozen"))[1]).toEqual(["unfreeze", "extend", "assign"])
  })

  it("lifts a pause that lies ahead, too", () => {
    const planned = sold("active", { frozen_from: "2026-05-19T22:00:00.000Z" })
    expect(read(planned)[1]).toEqual(["unfreeze", "extend", "assign"])
  })

  it("brings back what has ended", () => {
    expect(read(sold("expired", { expired: 6 }))[1]).toEqual([
      "freeze: ended",
      "reinstate",
      "assign",
    ])
    expect(read(sold("active", { expired: 2 }))[1]).toEqual(["freeze", "reinstate", "assign"])
  })

  it("names the cause where something is impossible at the moment", () => {
    expect(read(sold("pending"))[1]).toEqual(["freeze: notActive", "extend: notActive", "assign"])
    expect(read(sold("fully_used"))[1]).toEqual([
      "freeze: nothingLeft",
      "extend: nothingLeft",
      "assign",
    ])
    expect(read(sold("active", { expires_on: null }))[1]).toEqual([
      "freeze",
      "extend: neverEnds",
      "assign",
    ])
  })

  it("only shows what was, once a package is cancelled", () => {
    expect(read(sold("cancelled"), "owner")).toEqual([LOOK])
  })
})
