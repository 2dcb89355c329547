import { model } from "@medusajs/framework/utils"
import { ClientPackage } from "./client-package"

/** A client package's balance for one template item: seven buckets of units and the value they carry. */
export const ServiceCredit = model
  .define(
    { name: "service_credit", tableName: "service_package_credit" },
    {
      id: model.id({ prefix: "svcr" }).primaryKey(),
      client_package: model.belongsTo(() => ClientPackage, { mappedBy: "service_credits" }),
      customer_id: model.text(),
      template_item_id: model.text().nullable(),
      position: model.number(),
      title: model.text(),
      unit_label: model.text(),
      unlimited: model.boolean().default(false),
      coverage: model.json(),
      granted: model.number(),
      available: model.number(),
      held: model.number().default(0),
      redeemed: model.number().default(0),
      forfeited: model.number().default(0),
      expired: model.number().default(0),
      revoked: model.number().default(0),
      transferred: model.number().default(0),
      no_shows: model.number().default(0),
      seq: model.number(),
      value: model.bigNumber(),
      net_value: model.bigNumber(),
      recognized_value: model.bigNumber().default(0),
      recognized_net: model.bigNumber().default(0),
      starts_at: model.dateTime().nullable(),
      expires_at: model.dateTime().nullable(),
      blocked_from: model.dateTime().nullable(),
      blocked_until: model.dateTime().nullable(),
      closed: model.boolean().default(false),
    }
  )
  .indexes([
    {
      name: "service_package_credit_position",
      on: ["client_package_id", "position"],
      unique: true,
      where: null,
    },
  ])
  .checks([
    {
      name: "service_package_credit_non_negative",
      expression:
        "granted >= 0 and available >= 0 and held >= 0 and redeemed >= 0 and forfeited >= 0 and expired >= 0 and revoked >= 0 and transferred >= 0 and no_shows >= 0 and seq >= 0",
    },
    {
      name: "service_package_credit_conservation",
      expression:
        "granted = available + held + redeemed + forfeited + expired + revoked + transferred",
    },
    { name: "service_package_credit_closed", expression: "not closed or available = 0" },
    { name: "service_package_credit_no_shows", expression: "no_shows <= forfeited" },
    {
      name: "service_package_credit_value",
      expression:
        "recognized_value >= 0 and recognized_value <= value and recognized_net >= 0 and recognized_net <= net_value",
    },
    {
      // Value leaves with its units: where no unit is left, no value is left (I10).
      name: "service_package_credit_value_leaves",
      expression:
        "unlimited or available + held > 0 or (recognized_value = value and recognized_net = net_value)",
    },
    { name: "service_package_credit_units", expression: "granted <= 1000000" },
    { name: "service_package_credit_kept", expression: "deleted_at is null" },
  ])
