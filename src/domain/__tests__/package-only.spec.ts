import fc from "fast-check"
import type { CreditFacts } from ".."
import { explainLine, PACKAGE_STATUSES, packageOnlyRefusal } from ".."
import type { Asked } from "./support/anna"
import { asking, haircut, tenMassages } from "./support/anna"
import { everything, only } from "./support/carts"

describe("a service sold for packages only", () => {
  const refused = (credits: CreditFacts[], asked: Asked = {}) =>
    packageOnlyRefusal(asking(credits, asked))

  it("asks for a package whoever never had one for it", () => {
    const required = {
      code: "package_required",
      message: "Haircut can only be booked with a package. You have none for it yet.",
    }
    expect(refused([], haircut)).toEqual(required)
    expect(refused([tenMassages()], haircut)).toEqual(required)
    expect(explainLine(asking([tenMassages()], { ...haircut, package_only: true }))).toEqual(
      required
    )
  })

  it("has the standard sentence where the service has no title", () => {
    expect(refused([], { title: undefined })?.message).toBe(
      "This service can only be booked with a package. You have none for it yet."
    )
  })

  it.each([
    ["fully_used", "package_exhausted"],
    ["expired", "package_expired"],
    ["cancelled", "package_cancelled"],
    ["frozen", "package_frozen"],
    ["pending", "package_not_active"],
  ] as const)("tells whoever has a %s one what became of it", (status, code) => {
    const available = status === "fully_used" || status === "expired" ? 0 : 7
    expect(refused([tenMassages({ status, available })])?.code).toBe(code)
  })

  it("lets pass what a package covers", () => {
    expect(refused([tenMassages()], { covered_quantity: 1 })).toBeNull()
  })

  it("is refused unless covered in full, and never as exhausted while a session is reserved", () => {
    const facts = fc.record({
      status: fc.constantFrom(...PACKAGE_STATUSES),
      available: fc.nat(3),
      held_elsewhere: fc.nat(2),
      held_by_this_cart: fc.nat(2),
      limited_by_payment: fc.boolean(),
      coverage: fc.constantFrom([only("massage")], [only("facial")], [everything(2)]),
    })
    const credits = fc.array(
      // None of them is open to this line.
      facts.map((some) => tenMassages({ ...some, open: 0 })),
      { maxLength: 4 }
    )
    fc.assert(
      fc.property(credits, fc.nat(3), fc.boolean(), (owned, covered_quantity, signed_in) => {
        const refusal = refused(owned, { wanted_quantity: 3, covered_quantity, signed_in })
        expect(refusal === null).toBe(covered_quantity === 3)
        expect(
          refused(owned.toReversed(), { wanted_quantity: 3, covered_quantity, signed_in })?.code
        ).toBe(refusal?.code)

        const reserved = owned.some(
          ({ status, held_elsewhere, coverage: [rule] }) =>
            status === "active" && held_elsewhere > 0 && rule?.reference_id === "massage"
        )
        if (reserved) expect(refusal?.code).not.toBe("package_exhausted")
      })
    )
  })
})
