import { model } from "@medusajs/framework/utils"
import { ACTOR_TYPES } from "../../../domain/actor"
import { OPERATION_STATES } from "../../../domain/ledger"
import { CreditEntry } from "./credit-entry"

/** One command: who asked for what, under which key, why, and what came of it. */
export const CreditOperation = model
  .define(
    { name: "credit_operation", tableName: "service_package_operation" },
    {
      id: model.id({ prefix: "crop" }).primaryKey(),
      actor_type: model.enum([...ACTOR_TYPES]),
      actor_id: model.text(),
      actor_name: model.text().nullable(),
      key: model.text(),
      request_hash: model.text(),
      kind: model.text(),
      client_package_id: model.text().nullable(),
      state: model.enum([...OPERATION_STATES]),
      reason: model.text().nullable(),
      details: model.json().nullable(),
      status: model.number().nullable(),
      result: model.json().nullable(),
      effective_at: model.dateTime(),
      entries: model.hasMany(() => CreditEntry, { mappedBy: "operation" }),
    }
  )
  .indexes([
    {
      name: "service_package_operation_key",
      on: ["actor_type", "actor_id", "key"],
      unique: true,
      where: null,
    },
    {
      name: "service_package_operation_package",
      on: ["client_package_id", "created_at"],
      where: null,
    },
  ])
  .checks([{ name: "service_package_operation_kept", expression: "deleted_at is null" }])
