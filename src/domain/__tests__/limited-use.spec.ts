import fc from "fast-check"
import { personOf } from "../limited-use"

const guest = { id: "cus_guest", email: "anna@example.com" }

describe("who somebody is where a thing may be had only so often", () => {
  it.each(["anna@example.com", "Anna@Example.COM", " anna@example.com ", "\tANNA@example.com\n"])(
    "is the address, however it is typed: %j",
    (email) => {
      expect(personOf({ id: "cus_account", email })).toBe(personOf(guest))
    }
  )

  it.each([null, "", "  "])("is the customer where there is no address: %j", (email) => {
    expect(personOf({ id: "cus_account", email })).toBe("cus_account")
  })

  it("is two where the addresses are", () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.emailAddress(), (one, other) => {
        const same = personOf({ id: "a", email: one }) === personOf({ id: "b", email: other })
        expect(same).toBe(one.trim().toLowerCase() === other.trim().toLowerCase())
      })
    )
  })
})
