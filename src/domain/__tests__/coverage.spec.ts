import type { CoverageKind } from ".."
import { costOf } from ".."
import { aService } from "./support/carts"

const massage = aService("massage", {
  product_id: "treatments",
  type_id: "body",
  collection_id: "spa",
  tag_ids: ["relax", "oil"],
  category_ids: ["massages", "wellness"],
})

const rule = (kind: CoverageKind, reference_id: string, cost = 1) => ({ kind, reference_id, cost })

describe("what a service costs a credit", () => {
  it.each([
    rule("variant", "massage"),
    rule("product", "treatments"),
    rule("type", "body"),
    rule("tag", "oil"),
    rule("collection", "spa"),
    rule("category", "massages"),
  ])("a $kind named by the coverage can be booked", (named) => {
    expect(costOf([named], massage)).toBe(1)
    expect(costOf([{ ...named, reference_id: "something else" }], massage)).toBeNull()
  })

  it("a covered category covers the services of the categories below it", () => {
    expect(costOf([rule("category", "wellness", 2)], massage)).toBe(2)
  })

  it("an id of one kind never matches another kind", () => {
    expect(costOf([rule("product", "massage"), rule("tag", "spa")], massage)).toBeNull()
  })

  it("a service without type and collection is not covered by rules about them", () => {
    const plain = aService("haircut")
    expect(costOf([rule("type", "body"), rule("collection", "spa")], plain)).toBeNull()
  })

  it("the more specific rule decides, even when it costs more", () => {
    const rules = [
      rule("category", "massages", 1),
      rule("collection", "spa", 2),
      rule("tag", "oil", 3),
      rule("type", "body", 4),
      rule("product", "treatments", 5),
      rule("variant", "massage", 6),
    ]
    for (let known = 1; known <= rules.length; known++) {
      const some = rules.slice(0, known)
      expect(costOf(some, massage)).toBe(known)
      expect(costOf(some.toReversed(), massage)).toBe(known)
    }
  })

  it("among rules of one kind the cheapest decides", () => {
    const rules = [rule("tag", "relax", 3), rule("tag", "oil", 2), rule("category", "massages", 1)]
    expect(costOf(rules, massage)).toBe(2)
    expect(costOf(rules.toReversed(), massage)).toBe(2)
  })

  it("no coverage covers nothing", () => {
    expect(costOf([], massage)).toBeNull()
  })
})
