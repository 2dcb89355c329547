import { packagesToFollow, type OwnedPackage } from "../ownership"

const annas: OwnedPackage = {
  id: "massages",
  customer_id: "anna",
  cancelled: false,
  used: false,
  assigned_by_hand: false,
}
const ofBen = { customer_id: "ben", guests: [] }

describe("a package of an order that has another customer now", () => {
  it.each<[string, Partial<OwnedPackage>, string[]]>([
    ["unused, follows", {}, ["massages"]],
    ["used by somebody with an account, stays", { used: true }, []],
    ["cancelled, stays", { cancelled: true }, []],
    ["moved by staff, stays", { assigned_by_hand: true }, []],
    ["there already, stays", { customer_id: "ben" }, []],
  ])("%s", (_case, some, expected) => {
    expect(packagesToFollow(ofBen, [{ ...annas, ...some }])).toEqual(expected)
  })

  it("follows a guest who has an account now, used or not", () => {
    const used = { ...annas, used: true }
    expect(packagesToFollow({ customer_id: "ben", guests: ["anna"] }, [used])).toEqual(["massages"])
  })

  it("stays while the order has no customer", () => {
    expect(packagesToFollow({ customer_id: null, guests: [] }, [annas])).toEqual([])
  })
})
