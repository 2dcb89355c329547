import { model } from "@medusajs/framework/utils"
import { SALES_PLACES, TEMPLATE_STATUSES } from "../../../domain/template-sale"
import { EXPIRY_RULES, NO_SHOW_RULES, STARTS } from "../../../domain/terms"
import { REDEEM_POLICIES } from "../../../domain/usable"
import { VALIDITY_UNITS } from "../../../domain/validity"
import type { TemplatePrice } from "../types"
import { PackageTemplateItem } from "./package-template-item"

/** What a merchant sells. Sold packages keep the terms of the version they were sold under. */
export const PackageTemplate = model
  .define(
    { name: "package_template", tableName: "service_package_template" },
    {
      id: model.id({ prefix: "pkgt" }).primaryKey(),
      title: model.text().searchable(),
      description: model.text().searchable().nullable(),
      status: model.enum([...TEMPLATE_STATUSES]).default("draft"),
      version: model.number().default(1),
      sold: model.enum([...SALES_PLACES]).default("shop_and_desk"),
      variant_id: model.text().nullable(),
      product_id: model.text().nullable(),
      created_product: model.boolean().default(false),
      prices: model.json<TemplatePrice[]>(),
      validity_count: model.number().nullable(),
      validity_unit: model.enum([...VALIDITY_UNITS]).nullable(),
      validity_until: model.text().nullable(),
      starts: model.enum([...STARTS]).default("purchase"),
      redeem_policy: model.enum([...REDEEM_POLICIES]).default("any"),
      no_show: model.enum([...NO_SHOW_RULES]).default("counts"),
      cancel_window_hours: model.number().nullable(),
      expiry_rule: model.enum([...EXPIRY_RULES]).default("service_date"),
      purchase_limit: model.number().nullable(),
      freeze_limit_count: model.number().nullable(),
      freeze_limit_days: model.number().nullable(),
      metadata: model.json().nullable(),
      items: model.hasMany(() => PackageTemplateItem, { mappedBy: "template" }),
    }
  )
  .cascades({ delete: ["items"] })
  .indexes([
    {
      name: "service_package_template_variant_unique",
      on: ["variant_id"],
      unique: true,
      where: "status <> 'archived' AND deleted_at IS NULL",
    },
    { name: "service_package_template_status", on: ["status", "created_at"] },
  ])
  .checks([
    { name: "service_package_template_title", expression: "length(title) between 1 and 200" },
    { name: "service_package_template_prices", expression: "jsonb_typeof(prices) = 'array'" },
    { name: "service_package_template_version", expression: "version >= 1" },
    {
      name: "service_package_template_validity_pair",
      expression: "(validity_count is null) = (validity_unit is null)",
    },
    {
      name: "service_package_template_validity_count",
      expression: "validity_count between 1 and 1000",
    },
    {
      name: "service_package_template_validity_until",
      expression:
        "validity_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and (validity_until is null or validity_count is null)",
    },
    {
      name: "service_package_template_freeze_limit",
      expression: "freeze_limit_count >= 0 and freeze_limit_days >= 1",
    },
    {
      name: "service_package_template_cancel_window_hours",
      expression: "cancel_window_hours >= 0",
    },
    { name: "service_package_template_purchase_limit", expression: "purchase_limit >= 1" },
    {
      name: "service_package_template_product_pair",
      expression: "(variant_id is null) = (product_id is null)",
    },
    {
      name: "service_package_template_desk_has_no_variant",
      expression: "sold = 'shop_and_desk' or variant_id is null",
    },
    {
      name: "service_package_template_active_is_sellable",
      expression: "status <> 'active' or sold = 'desk_only' or variant_id is not null",
    },
  ])
