import { model } from "@medusajs/framework/utils"
import { BATCH_STATUSES } from "../../../domain/batch"

/** One "give to many" command and how far it has come. */
export const ClientPackageBatch = model
  .define(
    { name: "client_package_batch", tableName: "service_package_batch" },
    {
      id: model.id({ prefix: "cbat" }).primaryKey(),
      operation_id: model.text(),
      spec: model.json(),
      status: model.enum([...BATCH_STATUSES]),
      total: model.number(),
      granted: model.number().default(0),
      skipped: model.number().default(0),
      undone_at: model.dateTime().nullable(),
    }
  )
  .checks([
    {
      name: "service_package_batch_counts",
      expression: "granted >= 0 and skipped >= 0 and granted + skipped <= total",
    },
  ])
