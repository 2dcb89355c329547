import { model } from "@medusajs/framework/utils"
import { HOLD_STATUSES } from "../../../domain/hold"

/** Units reserved for one cart: active → redeemed, or active → releasing → released; it ends once. */
export const CreditHold = model
  .define(
    { name: "credit_hold", tableName: "service_package_hold" },
    {
      id: model.id({ prefix: "crhd" }).primaryKey(),
      cart_id: model.text(),
      customer_id: model.text(),
      status: model.enum([...HOLD_STATUSES]),
      reclaimable_at: model.dateTime(),
      expires_at: model.dateTime(),
      affirmed_until: model.dateTime().nullable(),
      order_id: model.text().nullable(),
      resolved_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    {
      name: "service_package_hold_cart",
      on: ["cart_id"],
      unique: true,
      where: "status in ('active', 'releasing', 'redeemed')",
    },
    { name: "service_package_hold_order", on: ["order_id"], unique: true, where: null },
    {
      name: "service_package_hold_due",
      on: ["expires_at"],
      where: "status in ('active', 'releasing')",
    },
  ])
  .checks([
    {
      name: "service_package_hold_redeemed",
      expression: "(status = 'redeemed') = (order_id is not null)",
    },
    {
      name: "service_package_hold_resolved",
      expression: "(status in ('redeemed', 'released')) = (resolved_at is not null)",
    },
    { name: "service_package_hold_kept", expression: "deleted_at is null" },
  ])
