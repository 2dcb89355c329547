import { model } from "@medusajs/framework/utils"

/** The shop's one row of settings: its zone, and which role has which right. */
export const PackageSetting = model
  .define(
    { name: "package_setting", tableName: "service_package_setting" },
    {
      id: model.text().primaryKey(),
      time_zone: model.text().nullable(),
      rights: model.json().nullable(),
    }
  )
  .checks([{ name: "service_package_setting_one_row", expression: "id = 'settings'" }])
