/** The name of the customer page among Medusa's layouts. */
export const CUSTOMER_PAGE = "customer.details"

/** The layout with the packages right under the customer's name, everything else as it was. */
export const CARD_UNDER_THE_NAME = {
  // Whatever has no order of its own stands at 0: below these two.
  "core:CustomerGeneralSection": { order: -2 },
  "widget:service-packages:customer": { order: -1 },
}
