import { model } from "@medusajs/framework/utils"
import { MESSAGE_CHANNELS, MESSAGE_STATUSES } from "../../../domain/message"

/** One thing to tell a customer, at most once per kind, occasion and channel: the outbox. */
export const PackageMessage = model
  .define(
    { name: "package_message", tableName: "service_package_message" },
    {
      id: model.id({ prefix: "pmsg" }).primaryKey(),
      client_package_id: model.text(),
      kind: model.text(),
      dedupe_key: model.text(),
      channel: model.enum([...MESSAGE_CHANNELS]),
      due_at: model.dateTime(),
      status: model.enum([...MESSAGE_STATUSES]),
      attempts: model.number().default(0),
      next_attempt_at: model.dateTime(),
      notification_id: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "service_package_message_once",
      on: ["client_package_id", "kind", "dedupe_key", "channel"],
      unique: true,
      where: null,
    },
    { name: "service_package_message_due", on: ["next_attempt_at"], where: "status = 'due'" },
  ])
  .checks([{ name: "service_package_message_attempts", expression: "attempts >= 0" }])
