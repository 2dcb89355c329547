import { planSale } from "../template-sale"

const create = { create: { price: 450 } }
const draft = { sold: "shop_and_desk" as const, variant_id: null }
const deskOnly = { sold: "desk_only" as const, variant_id: null }
const sold = { sold: "shop_and_desk" as const, variant_id: "variant_1" }

describe("how a template goes on sale", () => {
  it.each([
    ["a new product", create, { kind: "create_product", ...create }],
    ["a variant of the shop", { variant_id: "v" }, { kind: "use_variant", variant_id: "v" }],
    ["the desk only", null, { kind: "desk_only" }],
    ["nothing said, nothing had", undefined, { kind: "use_variant", variant_id: null }],
  ])("takes %s", (_what, request, plan) => {
    expect(planSale(draft, false, request)).toEqual(plan)
  })

  it("stays at the desk until it is told otherwise", () => {
    expect(planSale(deskOnly, false, undefined)).toEqual({ kind: "desk_only" })
    expect(planSale(deskOnly, false, create)).toEqual({ kind: "create_product", ...create })
  })

  it("keeps the variant that placed orders know it by", () => {
    const kept = { kind: "use_variant", variant_id: "variant_1" }
    expect(planSale(sold, true, undefined)).toEqual(kept)
    expect(planSale(sold, true, { variant_id: "variant_1" })).toEqual(kept)
    for (const request of [create, null, { variant_id: "variant_2" }]) {
      expect(planSale(sold, true, request)).toEqual({ kind: "product_fixed" })
    }
  })

  it("may be sold another way once the shop has deleted its variant", () => {
    expect(planSale(sold, false, undefined)).toEqual({ kind: "use_variant", variant_id: null })
    expect(planSale(sold, false, create)).toEqual({ kind: "create_product", ...create })
    expect(planSale(sold, false, null)).toEqual({ kind: "desk_only" })
  })
})
