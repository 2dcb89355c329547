import { model } from "@medusajs/framework/utils"
import { BATCH_MEMBER_STATUSES } from "../../../domain/batch"

/** What a batch did for one customer; each customer appears at most once in a batch. */
export const ClientPackageBatchCustomer = model.define(
  { name: "client_package_batch_customer", tableName: "service_package_batch_customer" },
  {
    batch_id: model.text().primaryKey(),
    customer_id: model.text().primaryKey(),
    status: model.enum([...BATCH_MEMBER_STATUSES]),
    code: model.text().nullable(),
    client_package_id: model.text().nullable(),
  }
)
