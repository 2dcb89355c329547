// Whatever has no order of its own stands at 0: below these.
const FIRST = { order: -1 }

/** What the layout of a page arranges: the cards that do not stand where they would by themselves. */
export type PageLayout = { zone: string; widgets: Record<string, { order: number }> }

/** The customer page with the packages right under the customer's name. */
export const CUSTOMER_LAYOUT: PageLayout = {
  zone: "customer.details",
  widgets: {
    "core:CustomerGeneralSection": { order: -2 },
    "widget:service-packages:customer": FIRST,
  },
}

/** The order page with the packages first at the side: the warning has to be read before a cancel. */
export const ORDER_LAYOUT: PageLayout = {
  zone: "order.details",
  widgets: { "widget:service-packages:order": FIRST },
}
