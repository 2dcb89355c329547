import { model } from "@medusajs/framework/utils"
import { CHANNEL_PREFERENCES } from "../../../domain/message"

/** How a customer wants to hear about one kind of message. */
export const PackageMessagePreference = model
  .define(
    { name: "package_message_preference", tableName: "service_package_message_preference" },
    {
      id: model.id({ prefix: "pmpref" }).primaryKey(),
      customer_id: model.text(),
      kind: model.text(),
      channel: model.enum([...CHANNEL_PREFERENCES]),
    }
  )
  .indexes([
    {
      name: "service_package_message_preference_once",
      on: ["customer_id", "kind"],
      unique: true,
      where: null,
    },
  ])
