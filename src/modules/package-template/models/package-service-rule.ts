import { model } from "@medusajs/framework/utils"

/** How a service may be booked at all, whoever holds a package. */
export const PackageServiceRule = model
  .define(
    { name: "package_service_rule", tableName: "service_package_rule" },
    {
      id: model.id({ prefix: "pkgrule" }).primaryKey(),
      variant_id: model.text(),
      package_only: model.boolean().default(false),
      once_per_customer: model.boolean().default(false),
    }
  )
  .indexes([{ name: "service_package_rule_variant_unique", on: ["variant_id"], unique: true }])
  .checks([{ name: "service_package_rule_variant_id", expression: "length(variant_id) > 0" }])
