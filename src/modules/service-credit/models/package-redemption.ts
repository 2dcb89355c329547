import { model } from "@medusajs/framework/utils"
import { CHOOSERS, REDEMPTION_CHANNELS } from "../../../domain/redemption"

/** Which service credit paid for which booking, and what became of its units. */
export const PackageRedemption = model
  .define(
    { name: "package_redemption", tableName: "service_package_redemption" },
    {
      id: model.id({ prefix: "pkgred" }).primaryKey(),
      service_credit_id: model.text(),
      client_package_id: model.text(),
      customer_id: model.text(),
      hold_id: model.text().nullable(),
      operation_id: model.text(),
      variant_id: model.text(),
      product_title: model.text(),
      quantity: model.number(),
      cost: model.number(),
      units: model.number(),
      units_held: model.number().default(0),
      units_redeemed: model.number().default(0),
      units_restored: model.number().default(0),
      units_forfeited: model.number().default(0),
      units_released: model.number().default(0),
      no_show: model.boolean().default(false),
      amount: model.bigNumber().default(0),
      net_amount: model.bigNumber().default(0),
      channel: model.enum([...REDEMPTION_CHANNELS]),
      chosen_by: model.enum([...CHOOSERS]),
      cart_id: model.text().nullable(),
      line_item_id: model.text().nullable(),
      line_key: model.text().nullable(),
      original_unit_price: model.bigNumber().nullable(),
      original_is_custom_price: model.boolean().nullable(),
      original_compare_at: model.bigNumber().nullable(),
      order_id: model.text().nullable(),
      order_line_item_id: model.text().nullable(),
      // How many bookings its line of the order has: sessions never pay for more.
      booked: model.number().nullable(),
      booking_reference: model.text().nullable(),
      booking_starts_at: model.dateTime().nullable(),
      booking_starts_text: model.text().nullable(),
      booking_staff: model.text().nullable(),
      booking_source: model.text().nullable(),
      note: model.text().nullable(),
      detached_at: model.dateTime().nullable(),
      effective_at: model.dateTime(),
    }
  )
  .indexes([
    {
      name: "service_package_redemption_line",
      on: ["hold_id", "line_item_id", "service_credit_id"],
      unique: true,
      where: null,
    },
    {
      name: "service_package_redemption_direct",
      on: ["operation_id", "service_credit_id"],
      unique: true,
      where: "hold_id is null",
    },
    { name: "service_package_redemption_order", on: ["order_id"], where: null },
    { name: "service_package_redemption_cart", on: ["cart_id"], where: null },
    { name: "service_package_redemption_package", on: ["client_package_id"], where: null },
    {
      name: "service_package_redemption_staff",
      on: ["booking_staff", "effective_at"],
      where: null,
    },
    {
      name: "service_package_redemption_order_line",
      on: ["order_line_item_id"],
      where: null,
    },
    {
      name: "service_package_redemption_booking",
      on: ["booking_reference"],
      where: null,
    },
  ])
  .checks([
    {
      name: "service_package_redemption_units",
      expression:
        "units = quantity * cost and units = units_held + units_redeemed + units_restored + units_forfeited + units_released",
    },
    {
      name: "service_package_redemption_non_negative",
      expression:
        "quantity > 0 and cost > 0 and units_held >= 0 and units_redeemed >= 0 and units_restored >= 0 and units_forfeited >= 0 and units_released >= 0 and amount >= 0 and net_amount >= 0",
    },
    {
      name: "service_package_redemption_start",
      expression: "booking_starts_at is null or booking_starts_text is null",
    },
    { name: "service_package_redemption_kept", expression: "deleted_at is null" },
  ])
