import { contentChecks, templateChecks, type Offer, type TemplateFacts } from "../template-checks"

const offer: Offer = {
  variant_id: "variant_10",
  title: "10 massages",
  published: true,
  manages_inventory: false,
  has_shipping_profile: false,
  currency_codes: ["eur"],
  sales_channel_ids: ["sc_1"],
}
const massage: Offer = { ...offer, variant_id: "variant_massage", title: "Massage 60" }
const coverage = [{ kind: "variant" as const, reference_id: "variant_massage", cost: 1 }]
const sellable: TemplateFacts = {
  time_zone: "Europe/Berlin",
  validity: { count: 12, unit: "month" },
  today: "2026-05-10",
  sold: "shop_and_desk",
  desk_currency_codes: [],
  shop_currency_codes: ["eur"],
  items: [{ title: "Massage 60", coverage }],
  offer,
  sold_by: null,
  services: [massage],
  missing_references: [],
}
const found = (changes: Partial<TemplateFacts>) =>
  templateChecks({ ...sellable, ...changes }).map(({ code, remedy, blocking }) =>
    [code, remedy, blocking ? "blocks" : "warns"].join(" ")
  )

describe("what stands between a template and its sale", () => {
  it("is nothing when everything is in place", () => {
    expect(templateChecks(sellable)).toEqual([])
  })

  it.each<[string, Partial<TemplateFacts>, string]>([
    ["a shop without a time zone", { time_zone: null }, "time_zone_missing set_time_zone blocks"],
    [
      "a season that is over",
      { validity: { until: "2026-05-09" } },
      "validity_over change_validity blocks",
    ],
    ["no item", { items: [] }, "no_items add_item blocks"],
    [
      "an item without coverage",
      { items: [{ title: "A", coverage: [] }] },
      "no_coverage change_coverage blocks",
    ],
    ["no product", { offer: null }, "no_product choose_product blocks"],
    [
      "a product of another package",
      { sold_by: { title: "Ten" } },
      "variant_sold_elsewhere choose_product blocks",
    ],
    [
      "a shipping profile",
      { offer: { ...offer, has_shipping_profile: true } },
      "shipping_profile remove_shipping_profile blocks",
    ],
    [
      "managed inventory",
      { offer: { ...offer, manages_inventory: true } },
      "managed_inventory stop_managing_inventory blocks",
    ],
    ["no price", { offer: { ...offer, currency_codes: [] } }, "no_price set_price blocks"],
    [
      "a price in a foreign currency",
      { offer: { ...offer, currency_codes: ["usd"] } },
      "no_price set_price blocks",
    ],
    [
      "no sales channel",
      { offer: { ...offer, sales_channel_ids: [] } },
      "no_channel add_to_sales_channel blocks",
    ],
    [
      "an unpublished product",
      { offer: { ...offer, published: false } },
      "unpublished publish_product blocks",
    ],
    ["the desk without a price", { sold: "desk_only", offer: null }, "no_price set_price blocks"],
    [
      "the desk with a foreign price",
      { sold: "desk_only", offer: null, desk_currency_codes: ["usd"] },
      "currency_unknown set_price blocks",
    ],
    [
      "a covered service that is shipped",
      { services: [{ ...massage, has_shipping_profile: true }] },
      "service_shipping_profile remove_shipping_profile warns",
    ],
    [
      "a covered service without a price",
      { services: [{ ...massage, currency_codes: [] }] },
      "service_no_price set_price warns",
    ],
  ])("is %s", (_what, changes, check) => {
    expect(found(changes)).toEqual([check])
  })

  it("needs no product at the desk", () => {
    const atTheDesk = { sold: "desk_only" as const, offer: null, desk_currency_codes: ["eur"] }

    expect(found(atTheDesk)).toEqual([])
    expect(contentChecks({ ...sellable, ...atTheDesk })).toEqual([])
  })

  it("forgives a deleted service only while the item covers another one", () => {
    const gone = { kind: "tag" as const, reference_id: "ptag_gone", cost: 1 }
    const missing_references = [gone]

    expect(found({ items: [{ title: "A", coverage: [gone] }], missing_references })).toEqual([
      "reference_missing change_coverage blocks",
    ])
    expect(
      found({ items: [{ title: "A", coverage: [gone, ...coverage] }], missing_references })
    ).toEqual(["reference_missing change_coverage warns"])
  })

  it("takes no reference of another kind for the missing one", () => {
    const missing_references = [{ kind: "tag" as const, reference_id: "variant_massage" }]

    expect(found({ missing_references })).toEqual([])
  })

  it("names the first three services and counts the others", () => {
    const services = ["A", "B", "C", "D", "E"].map((title) => ({
      ...massage,
      title,
      variant_id: `variant_${title}`,
      published: false,
    }))

    const [check] = templateChecks({ ...sellable, services })

    expect(check?.message).toContain("A, B, C and 2 more")
    expect(check?.variant_ids).toHaveLength(5)
  })

  it("names no variant of a product that is only planned", () => {
    const planned = { ...offer, variant_id: null, sales_channel_ids: [] }

    expect(templateChecks({ ...sellable, offer: planned })).toMatchObject([
      { code: "no_channel", variant_ids: [] },
    ])
  })
})
