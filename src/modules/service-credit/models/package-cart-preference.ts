import { model } from "@medusajs/framework/utils"

/** What a customer declined in a cart: all of it, or per line how many units credits may pay at most. */
export const PackageCartPreference = model.define(
  { name: "package_cart_preference", tableName: "service_package_cart_preference" },
  {
    cart_id: model.text().primaryKey(),
    declined_all: model.boolean().default(false),
    declined_lines: model.json().default({}),
  }
)
