import { planIssuance, type IssuedPackage, type OrderFacts, type OrderLineFacts } from "../issuance"
import type { TemplateTerms } from "../terms"

export const tenMassages: TemplateTerms = {
  template_id: "ptpl_massages",
  version: 1,
  variant_id: "variant_ten_massages",
  title: "10 massages",
  terms: {
    validity: { count: 3, unit: "month" },
    starts: "purchase",
    redeem_policy: "any",
    no_show: "counts",
    cancel_window_hours: 24,
    expiry_rule: "service_date",
  },
  items: [
    {
      id: "ptit_massage",
      position: 0,
      title: "Massage 60",
      unit_label: "session",
      units: 10,
      coverage: [{ kind: "variant", reference_id: "variant_massage", cost: 1 }],
      list_value: 5500n,
    },
  ],
}

export const beautyMix: TemplateTerms = {
  ...tenMassages,
  template_id: "ptpl_mix",
  variant_id: "variant_beauty_mix",
  title: "Beauty mix",
  items: [
    {
      id: "ptit_facial",
      position: 1,
      title: "Facial",
      unit_label: "session",
      units: 2,
      coverage: [{ kind: "variant", reference_id: "variant_facial", cost: 1 }],
      list_value: 2000n,
    },
    {
      id: "ptit_haircut",
      position: 0,
      title: "Haircut",
      unit_label: "session",
      units: 4,
      coverage: [{ kind: "variant", reference_id: "variant_haircut", cost: 1 }],
      list_value: 3500n,
    },
  ],
}

export const templates = [tenMassages, beautyMix]

export const line = (changes: Partial<OrderLineFacts> = {}): OrderLineFacts => ({
  id: "ordli_massages",
  variant_id: "variant_ten_massages",
  quantity: 1,
  returned: 0,
  sizes: [],
  total: 45000n,
  net_total: 37815n,
  original_total: 45000n,
  compared_total: null,
  standard_total: null,
  ...changes,
})

export const order = (changes: Partial<OrderFacts> = {}): OrderFacts => ({
  id: "order_1042",
  display_id: 1042,
  owner: {
    customer_id: "cus_anna",
    customer_email: "anna@example.com",
    customer_name: "Anna",
    customer_phone: null,
  },
  currency_code: "eur",
  currency_digits: 2,
  cancelled: false,
  fully_refunded: false,
  payable: true,
  promised: { cost: 45000n, amount: 0n, receipts: [] },
  lines: [line()],
  ...changes,
})

/** A package as it stands in the shop, with the price it was issued at. */
export type Standing = IssuedPackage & { price: bigint }

/** Carries a plan out, the way the module does, on packages that are only facts. */
export const agree = (facts: OrderFacts, packages: readonly Standing[]): Standing[] => {
  const plan = planIssuance({ order: facts, templates, packages })
  const kept = packages.map((standing): Standing => {
    const cancelled = plan.cancel.includes(standing.id) ? "with_order" : standing.cancelled
    return {
      ...standing,
      cancelled,
      pending: standing.pending && !plan.activate.includes(standing.id),
    }
  })
  const issued = plan.issue.map(({ order_line_item_id, unit_index, pending, price }): Standing => ({
    id: `cpkg_${order_line_item_id}_${unit_index}`,
    order_line_item_id,
    unit_index,
    cancelled: null,
    used: false,
    pending,
    paid_here: 0n,
    price,
  }))
  return [...kept, ...issued]
}

/** The packages a customer has of an order, in the order they were issued. */
export const living = (packages: readonly Standing[]): Standing[] =>
  packages.filter((standing) => standing.cancelled === null)
