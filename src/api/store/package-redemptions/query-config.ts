/** Every field of a customer's own redemption; neither the note nor who in the shop did it. */
export const storeRedemptionFields = [
  "id",
  "service_credit_id",
  "client_package_id",
  "customer_id",
  "quantity",
  "units",
  "units_held",
  "units_redeemed",
  "units_restored",
  "units_forfeited",
  "units_released",
  "status",
  "no_show",
  "detached_at",
  "variant_id",
  "product_title",
  "cart_id",
  "order_id",
  "order_line_item_id",
  "booking",
  "effective_at",
  "created_at",
]

/** How one redemption is answered. */
export const retrieveStoreRedemptionConfig = {
  defaults: storeRedemptionFields,
  allowed: storeRedemptionFields,
  isList: false,
}

/** How a list of redemptions is answered. */
export const listStoreRedemptionConfig = {
  defaults: storeRedemptionFields,
  allowed: storeRedemptionFields,
  isList: true,
  defaultLimit: 50,
}
