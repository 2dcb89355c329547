import { model } from "@medusajs/framework/utils"

/** A package that a message tells about together with others. */
export const PackageMessagePackage = model
  .define(
    { name: "package_message_package", tableName: "service_package_message_package" },
    {
      message_id: model.text().primaryKey(),
      client_package_id: model.text().primaryKey(),
    }
  )
  .indexes([
    { name: "service_package_message_package_history", on: ["client_package_id"], where: null },
  ])
