import { together, type SchemaPart } from "./schema-part"

/** An index, and what takes it out again. */
export const index = (name: string, table: string, on: string, where = ""): SchemaPart => ({
  up: [
    `create index if not exists service_package_${name} on service_package_${table} (${on}) ${where};`,
  ],
  down: [`drop index if exists service_package_${name};`],
})

const NEWEST = "purchased_at desc, id desc"

/** The orders and partial conditions that lists and sweeps read by; a generated index knows neither. */
export const indexes = together(
  index("client_package_customer", "client_package", `customer_id, ${NEWEST}`),
  index("client_package_state", "client_package", `state, ${NEWEST}`),
  index("client_package_payment", "client_package", `payment_status, ${NEWEST}`),
  index("client_package_recent", "client_package", NEWEST),
  index("client_package_due", "client_package", "expires_at, id", "where state = 'open'"),
  index(
    "client_package_attention",
    "client_package",
    `attention_code, ${NEWEST}`,
    "where attention_code is not null"
  ),
  index("client_package_search", "client_package", "search_text text_pattern_ops"),
  index("credit_spendable", "credit", "customer_id, expires_at, id", "where is_open"),
  index("credit_due", "credit", "expires_at, id", "where is_open"),
  index("limited_use_taken", "limited_use", "updated_at", "where state = 'taken'")
)
