import { model } from "@medusajs/framework/utils"

/** What a batch did for one customer; each customer appears at most once in a batch. */
export const ClientPackageBatchCustomer = model.define(
  { name: "client_package_batch_customer", tableName: "service_package_batch_customer" },
  {
    batch_id: model.text().primaryKey(),
    customer_id: model.text().primaryKey(),
    status: model.enum(["queued", "granted", "skipped"]),
    code: model.text().nullable(),
    client_package_id: model.text().nullable(),
  }
)
