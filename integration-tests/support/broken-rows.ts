import { BUCKETS } from "../../src/domain/ledger"
import type { RowValues } from "./filled-rows"

const each = (columns: readonly string[], of: (column: string) => RowValues): RowValues[] =>
  columns.map(of)
const minus = (column: string): RowValues => ({ [column]: "-1" })
const lie = (column: string): RowValues => ({ [`raw_${column}`]: "service_package_raw(7)" })
const HIDDEN: RowValues[] = [{ deleted_at: "now()" }]
const PRICES = ["price", "net_price", "original_price", "standard_price"]
const AMOUNTS = [...PRICES, "paid_amount", "refunded_amount"]
const TOMORROW = "now() + interval '1 day'"
const OTHERS = BUCKETS.filter((bucket) => bucket !== "available")

/** What a row has to say to be right, where a value of each column's type is not enough. */
export const RIGHT: Record<string, RowValues> = {
  service_package_entry: {
    units: "1",
    seq: "1",
    from_bucket: "'issued'",
    to_bucket: "'available'",
  },
  service_package_payment: { amount: "1" },
  service_package_redemption: { quantity: "1", cost: "1", units: "1", units_held: "1" },
  service_package_setting: { id: "'settings'" },
}

/** Rows that are wrong in one way only, by the CHECK that refuses them, for each part of what it says. */
export const BROKEN: Record<string, RowValues[]> = {
  service_package_batch_counts: [
    { granted: "-1", total: "1" },
    { skipped: "-1", total: "1" },
    { granted: "1", skipped: "1", total: "1" },
  ],
  service_package_client_package_amounts: each(AMOUNTS, minus),
  service_package_client_package_attention: [
    { attention_code: "'x'" },
    { attention_since: "now()" },
  ],
  service_package_client_package_copies: each(AMOUNTS, lie),
  service_package_client_package_counters: each(
    ["open_credits", "lost_units", "notes_count"],
    minus
  ),
  service_package_client_package_dates: [
    { starts_on: "'1.1.2026'", starts_at: "now()" },
    {
      expires_on: "'1.1.2026'",
      expires_at: TOMORROW,
      starts_on: "'2026-01-01'",
      starts_at: "now()",
    },
  ],
  service_package_client_package_digits: [{ currency_digits: "-1" }, { currency_digits: "5" }],
  service_package_client_package_expiry: [
    { expires_on: "'2026-01-01'" },
    { expires_at: TOMORROW },
    {
      ...{ starts_on: "'2026-01-01'", starts_at: TOMORROW },
      ...{ expires_on: "'2026-01-01'", expires_at: TOMORROW },
    },
  ],
  service_package_client_package_freezes: each(["freeze_count", "freeze_days"], minus),
  service_package_client_package_frozen: [{ frozen_until: "now()" }],
  service_package_client_package_frozen_span: [{ frozen_at: "now()", frozen_until: "now()" }],
  service_package_client_package_kept: HIDDEN,
  service_package_client_package_start: [{ starts_on: "'2026-01-01'" }, { starts_at: "now()" }],
  service_package_client_package_uncarried_copies: each(["uncarried_price", "uncarried_net"], lie),
  service_package_credit_closed: [{ closed: "true", granted: "1", available: "1" }],
  service_package_credit_conservation: [
    { granted: "1" },
    ...each(BUCKETS, (bucket) => ({ [bucket]: "1" })),
  ],
  service_package_credit_copies: each(
    ["value", "net_value", "recognized_value", "recognized_net"],
    lie
  ),
  service_package_credit_kept: HIDDEN,
  service_package_credit_no_shows: [{ no_shows: "1" }],
  service_package_credit_non_negative: [
    { granted: "-1", available: "-1" },
    { available: "-1", held: "1" },
    ...each(OTHERS, (bucket) => ({
      ...{ [bucket]: "-1", available: "1" },
      ...(bucket === "forfeited" ? { no_shows: "-1" } : {}),
    })),
    ...each(["no_shows", "seq"], minus),
  ],
  service_package_credit_units: [{ granted: "1000001", available: "1000001" }],
  service_package_credit_value: [
    { value: "-1", recognized_value: "-1" },
    { net_value: "-1", recognized_net: "-1" },
    { granted: "1", available: "1", recognized_value: "1" },
    { granted: "1", available: "1", recognized_net: "1" },
  ],
  service_package_credit_value_leaves: [{ value: "1" }, { net_value: "1" }],
  service_package_entry_amounts: each(["amount", "net_amount"], minus),
  service_package_entry_copies: each(["amount", "net_amount"], lie),
  service_package_entry_kept: HIDDEN,
  service_package_entry_legal: [{ from_bucket: "'held'" }, { to_bucket: "'expired'" }],
  service_package_entry_units: [
    { units: "0" },
    { seq: "0" },
    ...each(["available_after", "held_after"], minus),
  ],
  service_package_hold_kept: HIDDEN,
  service_package_hold_redeemed: [
    { order_id: "'x'" },
    { status: "'redeemed'", resolved_at: "now()" },
  ],
  service_package_hold_resolved: [{ resolved_at: "now()" }, { status: "'released'" }],
  service_package_limited_use_kept: [{ state: "'kept'" }, { order_id: "'x'" }],
  service_package_limited_use_slot_number: [{ slot: "-1" }],
  service_package_message_attempts: [{ attempts: "-1" }],
  service_package_message_sent: [{ status: "'sent'" }],
  service_package_message_why: [{ status: "'skipped'" }, { status: "'failed'" }],
  service_package_note_kept: HIDDEN,
  service_package_note_text: [{ text: "''" }, { text: "repeat('x', 2001)" }],
  service_package_operation_kept: HIDDEN,
  service_package_payment_amount: [{ amount: "0" }, { amount: "-1" }],
  service_package_payment_copies: each(["amount"], lie),
  service_package_payment_kept: HIDDEN,
  service_package_redemption_copies: each(
    ["amount", "net_amount", "original_unit_price", "original_compare_at"],
    lie
  ),
  service_package_redemption_kept: HIDDEN,
  service_package_redemption_non_negative: [
    { quantity: "0", units: "0", units_held: "0" },
    { cost: "0", units: "0", units_held: "0" },
    { units_held: "-1", units_redeemed: "2" },
    ...each(["redeemed", "restored", "forfeited", "released"], (part) => ({
      units_held: "2",
      [`units_${part}`]: "-1",
    })),
    ...each(["amount", "net_amount"], minus),
  ],
  service_package_redemption_start: [{ booking_starts_at: "now()", booking_starts_text: "'x'" }],
  service_package_redemption_units: [
    { units: "2", units_held: "2" },
    ...each(["redeemed", "restored", "forfeited", "released"], (part) => ({
      [`units_${part}`]: "1",
    })),
  ],
  service_package_setting_one_row: [{ id: "'others'" }],
}

/** The columns that hold a word of a list, by the CHECK that keeps them to it. */
export const LISTED: readonly string[] = [
  "service_package_batch_status_check",
  "service_package_batch_customer_status_check",
  "service_package_client_package_payment_status_check",
  "service_package_client_package_source_check",
  "service_package_entry_from_bucket_check",
  "service_package_entry_kind_check",
  "service_package_entry_to_bucket_check",
  "service_package_hold_status_check",
  "service_package_limited_use_kind_check",
  "service_package_limited_use_state_check",
  "service_package_message_channel_check",
  "service_package_message_status_check",
  "service_package_message_preference_channel_check",
  "service_package_note_kind_check",
  "service_package_operation_actor_type_check",
  "service_package_operation_state_check",
  "service_package_payment_kind_check",
  "service_package_redemption_channel_check",
  "service_package_redemption_chosen_by_check",
  "service_package_staff_role_role_check",
]
