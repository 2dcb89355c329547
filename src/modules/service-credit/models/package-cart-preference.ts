import { model } from "@medusajs/framework/utils"

/**
 * What is remembered of a cart: what its customer declined, all of it or per line how many units credits
 * may pay at most, and who was seen signed in on it.
 */
export const PackageCartPreference = model.define(
  { name: "package_cart_preference", tableName: "service_package_cart_preference" },
  {
    cart_id: model.text().primaryKey(),
    declined_all: model.boolean().default(false),
    declined_lines: model.json().default({}),
    signed_in_customer_id: model.text().nullable(),
  }
)
