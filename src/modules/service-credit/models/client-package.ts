import { model } from "@medusajs/framework/utils"
import { PACKAGE_SOURCES } from "../../../domain/package-source"
import { PAYMENT_STATUSES } from "../../../domain/payment-status"
import { ServiceCredit } from "./service-credit"

/** One sold copy of a template, owned by one customer, with the terms it was sold under. */
export const ClientPackage = model
  .define(
    { name: "client_package", tableName: "service_package_client_package" },
    {
      id: model.id({ prefix: "cpkg" }).primaryKey(),
      customer_id: model.text(),
      customer_email: model.text().nullable(),
      customer_name: model.text().nullable(),
      customer_phone: model.text().nullable(),
      search_text: model.text().default(""),
      template_id: model.text().nullable(),
      template_version: model.number().nullable(),
      title: model.text(),
      terms: model.json(),
      source: model.enum([...PACKAGE_SOURCES]),
      order_id: model.text().nullable(),
      order_display_id: model.number().nullable(),
      order_line_item_id: model.text().nullable(),
      unit_index: model.number().nullable(),
      batch_id: model.text().nullable(),
      transferred_from_id: model.text().nullable(),
      currency_code: model.text(),
      currency_digits: model.number(),
      price: model.bigNumber(),
      net_price: model.bigNumber(),
      original_price: model.bigNumber(),
      standard_price: model.bigNumber(),
      // What an edited price and the value of its units differ by: no unused unit could carry it.
      uncarried_price: model.bigNumber().default(0),
      uncarried_net: model.bigNumber().default(0),
      paid_amount: model.bigNumber().default(0),
      refunded_amount: model.bigNumber().default(0),
      payment_status: model.enum([...PAYMENT_STATUSES]),
      time_zone: model.text(),
      purchased_at: model.dateTime(),
      starts_on: model.text().nullable(),
      starts_at: model.dateTime().nullable(),
      activated_at: model.dateTime().nullable(),
      expires_on: model.text().nullable(),
      expires_at: model.dateTime().nullable(),
      expiry_version: model.number().default(1),
      frozen_at: model.dateTime().nullable(),
      frozen_until: model.dateTime().nullable(),
      freeze_count: model.number().default(0),
      freeze_days: model.number().default(0),
      cancelled_at: model.dateTime().nullable(),
      attention_code: model.text().nullable(),
      attention_details: model.json().nullable(),
      attention_since: model.dateTime().nullable(),
      open_credits: model.number(),
      lost_units: model.number().default(0),
      notes_count: model.number().default(0),
      issued_by_type: model.text(),
      issued_by_id: model.text(),
      issued_by_name: model.text().nullable(),
      /** Since when it does not say any more who its customer is; nobody writes her back. */
      customer_erased_at: model.dateTime().nullable(),
      service_credits: model.hasMany(() => ServiceCredit, { mappedBy: "client_package" }),
    }
  )
  .indexes([
    {
      name: "service_package_client_package_unit",
      on: ["order_line_item_id", "unit_index"],
      unique: true,
      where: null,
    },
    {
      name: "service_package_client_package_batch",
      on: ["batch_id", "customer_id"],
      unique: true,
      where: null,
    },
    {
      name: "service_package_client_package_owner",
      on: ["id", "customer_id"],
      unique: true,
      where: null,
    },
    {
      name: "service_package_client_package_template",
      on: ["template_id", "purchased_at"],
      where: null,
    },
    { name: "service_package_client_package_order", on: ["order_id"], where: null },
  ])
  .checks([
    {
      name: "service_package_client_package_dates",
      expression:
        "starts_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and expires_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'",
    },
    {
      name: "service_package_client_package_expiry",
      expression: "(expires_on is null) = (expires_at is null) and expires_at > starts_at",
    },
    {
      name: "service_package_client_package_start",
      expression: "(starts_on is null) = (starts_at is null)",
    },
    {
      name: "service_package_client_package_frozen",
      expression: "frozen_until is null or frozen_at is not null",
    },
    {
      name: "service_package_client_package_frozen_span",
      expression: "frozen_until > frozen_at",
    },
    {
      name: "service_package_client_package_freezes",
      expression: "freeze_count >= 0 and freeze_days >= 0",
    },
    {
      name: "service_package_client_package_attention",
      expression: "(attention_code is null) = (attention_since is null)",
    },
    {
      name: "service_package_client_package_amounts",
      expression:
        "price >= 0 and net_price >= 0 and original_price >= 0 and standard_price >= 0 and paid_amount >= 0 and refunded_amount >= 0",
    },
    {
      name: "service_package_client_package_counters",
      expression: "open_credits >= 0 and lost_units >= 0 and notes_count >= 0",
    },
    {
      name: "service_package_client_package_digits",
      expression: "currency_digits between 0 and 4",
    },
    { name: "service_package_client_package_kept", expression: "deleted_at is null" },
  ])
