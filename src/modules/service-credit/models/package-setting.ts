import { model } from "@medusajs/framework/utils"

/** The shop's one row of settings: its zone, rights, who is told what, and up to when orders were compared. */
export const PackageSetting = model
  .define(
    { name: "package_setting", tableName: "service_package_setting" },
    {
      id: model.text().primaryKey(),
      time_zone: model.text().nullable(),
      rights: model.json().nullable(),
      /** What is told on which way, where it differs from the defaults. */
      messages: model.json().nullable(),
      orders_seen_until: model.dateTime().nullable(),
    }
  )
  .checks([{ name: "service_package_setting_one_row", expression: "id = 'settings'" }])
