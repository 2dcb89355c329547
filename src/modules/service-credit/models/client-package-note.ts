import { model } from "@medusajs/framework/utils"
import { NOTE_KINDS } from "../../../domain/note"

/** What the next member of staff needs to know; hidden when outdated, never edited. */
export const ClientPackageNote = model
  .define(
    { name: "client_package_note", tableName: "service_package_note" },
    {
      id: model.id({ prefix: "cnote" }).primaryKey(),
      client_package_id: model.text(),
      kind: model.enum([...NOTE_KINDS]),
      text: model.text(),
      actor_type: model.text(),
      actor_id: model.text(),
      actor_name: model.text().nullable(),
      hidden_at: model.dateTime().nullable(),
      hidden_reason: model.text().nullable(),
    }
  )
  .indexes([
    { name: "service_package_note_package", on: ["client_package_id", "created_at"], where: null },
  ])
  .checks([
    { name: "service_package_note_text", expression: "char_length(text) between 1 and 2000" },
    { name: "service_package_note_kept", expression: "deleted_at is null" },
  ])
