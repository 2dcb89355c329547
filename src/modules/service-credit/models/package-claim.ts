import { model } from "@medusajs/framework/utils"

/** A guest's request to take packages into an account; only the hash of the token is stored. */
export const PackageClaim = model
  .define(
    { name: "package_claim", tableName: "service_package_claim" },
    {
      id: model.id({ prefix: "pclm" }).primaryKey(),
      token_hash: model.text(),
      guest_customer_id: model.text(),
      requested_by: model.text(),
      expires_at: model.dateTime(),
      used_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { name: "service_package_claim_token", on: ["token_hash"], unique: true, where: null },
    { name: "service_package_claim_guest", on: ["guest_customer_id", "created_at"], where: null },
  ])
