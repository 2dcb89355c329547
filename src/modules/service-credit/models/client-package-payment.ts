import { model } from "@medusajs/framework/utils"
import { PAYMENT_KINDS } from "../../../domain/payment-status"

/** Money received for, or paid back on, a client package; `medusa_payment_id` is null outside Medusa. */
export const ClientPackagePayment = model
  .define(
    { name: "client_package_payment", tableName: "service_package_payment" },
    {
      id: model.id({ prefix: "cpay" }).primaryKey(),
      client_package_id: model.text(),
      kind: model.enum([...PAYMENT_KINDS]),
      amount: model.bigNumber(),
      method: model.text(),
      reference: model.text().nullable(),
      paid_at: model.dateTime(),
      note: model.text().nullable(),
      operation_id: model.text(),
      medusa_payment_id: model.text().nullable(),
    }
  )
  .indexes([
    { name: "service_package_payment_package", on: ["client_package_id", "paid_at"], where: null },
  ])
  .checks([
    { name: "service_package_payment_amount", expression: "amount > 0" },
    { name: "service_package_payment_kept", expression: "deleted_at is null" },
  ])
