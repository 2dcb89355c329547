/** Every field of a customer's own package; no word about staff, notes or what needs a look. */
export const storeClientPackageFields = [
  "id",
  "title",
  "customer_id",
  "template_id",
  "source",
  "status",
  "payment_status",
  "currency_code",
  "price",
  "original_price",
  "paid_amount",
  "refunded_amount",
  "open_amount",
  "order_id",
  "purchased_at",
  "starts_on",
  "activated_at",
  "expires_on",
  "expires_at",
  "cancelled_at",
  "frozen_from",
  "frozen_until",
  "units",
  "service_credits",
]

/** How one package is answered. */
export const retrieveStoreClientPackageConfig = {
  defaults: storeClientPackageFields,
  allowed: storeClientPackageFields,
  isList: false,
}

/** How a list of packages is answered. */
export const listStoreClientPackageConfig = {
  ...retrieveStoreClientPackageConfig,
  isList: true,
  defaultLimit: 50,
}
