import { model } from "@medusajs/framework/utils"
import { MESSAGE_CHANNELS, MESSAGE_STATUSES } from "../../../domain/message"

/** One thing to tell a customer or the staff, at most once per kind, occasion and channel: the outbox. */
export const PackageMessage = model
  .define(
    { name: "package_message", tableName: "service_package_message" },
    {
      id: model.id({ prefix: "pmsg" }).primaryKey(),
      /** The package it tells about; null where it tells about several or about none. */
      client_package_id: model.text().nullable(),
      customer_id: model.text().nullable(),
      order_id: model.text().nullable(),
      kind: model.text(),
      /** The occasion: the same one is told once. */
      dedupe_key: model.text(),
      channel: model.enum([...MESSAGE_CHANNELS]),
      /** What only the moment of the occasion knew: an amount, a day, a service. */
      details: model.json().nullable(),
      due_at: model.dateTime(),
      /** After this it would surprise more than it helps. */
      last_moment_at: model.dateTime(),
      status: model.enum([...MESSAGE_STATUSES]),
      /** Why it was skipped or has failed. */
      reason: model.text().nullable(),
      attempts: model.number().default(0),
      next_attempt_at: model.dateTime(),
      /** Under what the attempt that runs is known to Medusa; each has its own. */
      attempt_key: model.text().nullable(),
      /** Until then whoever took it is sending it; afterwards anybody may. */
      leased_until: model.dateTime().nullable(),
      /** To what address it went, and in which language. */
      recipient: model.text().nullable(),
      locale: model.text().nullable(),
      sent_at: model.dateTime().nullable(),
      notification_id: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "service_package_message_once",
      on: ["kind", "dedupe_key", "channel"],
      unique: true,
      where: null,
    },
    { name: "service_package_message_due", on: ["next_attempt_at"], where: "status = 'due'" },
    { name: "service_package_message_history", on: ["client_package_id", "due_at"], where: null },
    { name: "service_package_message_customer", on: ["customer_id", "due_at"], where: null },
  ])
  .checks([
    { name: "service_package_message_attempts", expression: "attempts >= 0" },
    {
      name: "service_package_message_sent",
      expression: "status <> 'sent' or sent_at is not null",
    },
    {
      name: "service_package_message_why",
      expression: "status in ('due', 'sent') or reason is not null",
    },
  ])
