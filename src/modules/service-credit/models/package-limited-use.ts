import { model } from "@medusajs/framework/utils"
import { LIMITED_USE_KINDS, LIMITED_USE_STATES } from "../../../domain/limited-use"

/** A numbered place a person takes where a thing may be had only so often. */
export const PackageLimitedUse = model
  .define(
    { name: "package_limited_use", tableName: "service_package_limited_use" },
    {
      id: model.id({ prefix: "plim" }).primaryKey(),
      customer_id: model.text(),
      /** Who it is, whether as a guest or with an account (`personOf`). */
      person: model.text(),
      kind: model.enum([...LIMITED_USE_KINDS]),
      reference_id: model.text(),
      slot: model.number(),
      cart_id: model.text().nullable(),
      order_id: model.text().nullable(),
      state: model.enum([...LIMITED_USE_STATES]),
    }
  )
  .indexes([
    {
      name: "service_package_limited_use_slot",
      on: ["person", "kind", "reference_id", "slot"],
      unique: true,
      where: null,
    },
    {
      name: "service_package_limited_use_customer",
      on: ["customer_id", "kind", "reference_id"],
      where: null,
    },
    { name: "service_package_limited_use_cart", on: ["cart_id"], where: null },
    { name: "service_package_limited_use_order", on: ["order_id"], where: null },
  ])
  .checks([
    { name: "service_package_limited_use_slot_number", expression: "slot >= 0" },
    {
      name: "service_package_limited_use_kept",
      expression: "(state = 'kept') = (order_id is not null)",
    },
  ])
