import { model } from "@medusajs/framework/utils"
import { ENTRY_KINDS, ENTRY_SIDES } from "../../../domain/ledger"
import { CreditOperation } from "./credit-operation"

/** One immutable ledger line: units and their value moved from one bucket of a credit to another. */
export const CreditEntry = model
  .define(
    { name: "credit_entry", tableName: "service_package_entry" },
    {
      id: model.id({ prefix: "cren" }).primaryKey(),
      operation: model.belongsTo(() => CreditOperation, { mappedBy: "entries" }),
      service_credit_id: model.text(),
      redemption_id: model.text().nullable(),
      seq: model.number(),
      kind: model.enum([...ENTRY_KINDS]),
      from_bucket: model.enum([...ENTRY_SIDES]),
      to_bucket: model.enum([...ENTRY_SIDES]),
      units: model.number(),
      amount: model.bigNumber(),
      net_amount: model.bigNumber(),
      available_after: model.number(),
      held_after: model.number(),
      effective_at: model.dateTime(),
    }
  )
  .indexes([
    {
      name: "service_package_entry_seq",
      on: ["service_credit_id", "seq"],
      unique: true,
      where: null,
    },
    {
      name: "service_package_entry_redemption",
      on: ["redemption_id"],
      where: null,
    },
  ])
  .checks([
    {
      name: "service_package_entry_units",
      expression: "units > 0 and seq > 0 and available_after >= 0 and held_after >= 0",
    },
    {
      name: "service_package_entry_amounts",
      expression: "kind = 'revalue' or (amount >= 0 and net_amount >= 0)",
    },
    {
      name: "service_package_entry_legal",
      expression: `(kind, from_bucket, to_bucket) in (
        ('issue','issued','available'), ('hold','available','held'),
        ('release','held','available'), ('release','held','expired'), ('release','held','revoked'),
        ('redeem','held','redeemed'), ('redeem','available','redeemed'),
        ('restore','redeemed','available'), ('restore','redeemed','expired'), ('restore','redeemed','revoked'),
        ('restore','forfeited','available'), ('restore','forfeited','expired'), ('restore','forfeited','revoked'),
        ('forfeit','redeemed','forfeited'), ('forfeit','held','forfeited'),
        ('correct','available','redeemed'), ('correct','redeemed','available'), ('correct','redeemed','expired'),
        ('expire','available','expired'), ('late_use','expired','redeemed'), ('reinstate','expired','available'),
        ('revoke','available','revoked'), ('revoke','held','revoked'),
        ('transfer','available','transferred'), ('transfer','transferred','available'),
        ('revalue','available','available'))`,
    },
    { name: "service_package_entry_kept", expression: "deleted_at is null" },
  ])
