import type { RowValues } from "./filled-rows"

type Twins = {
  table: string
  /** What both rows say. */
  same: RowValues
  /** What only the second one says, so that nothing but the rule in question is broken. */
  other?: RowValues
}

const SOME = "'x'"
const redeemed = { status: "'redeemed'", order_id: SOME, resolved_at: "now()" }

/** Two rows of which there may be one only, by the unique index that says so. */
export const TWINS: Record<string, Twins> = {
  service_package_claim_token: { table: "service_package_claim", same: { token_hash: SOME } },
  service_package_client_package_batch: {
    table: "service_package_client_package",
    same: { batch_id: SOME, customer_id: SOME },
  },
  service_package_client_package_unit: {
    table: "service_package_client_package",
    same: { order_line_item_id: SOME, unit_index: "0" },
  },
  service_package_credit_position: {
    table: "service_package_credit",
    same: { client_package_id: SOME, position: "0" },
  },
  service_package_entry_seq: {
    table: "service_package_entry",
    same: { service_credit_id: SOME, seq: "1" },
  },
  service_package_hold_cart: {
    table: "service_package_hold",
    same: { cart_id: SOME, status: "'active'" },
    other: { status: "'releasing'" },
  },
  service_package_hold_order: {
    table: "service_package_hold",
    same: redeemed,
    other: { cart_id: "'another'" },
  },
  service_package_limited_use_slot: {
    table: "service_package_limited_use",
    same: { person: SOME, reference_id: SOME, slot: "0" },
  },
  service_package_message_once: {
    table: "service_package_message",
    same: { kind: SOME, dedupe_key: SOME },
  },
  service_package_message_preference_once: {
    table: "service_package_message_preference",
    same: { customer_id: SOME, kind: SOME },
  },
  service_package_operation_key: {
    table: "service_package_operation",
    same: { actor_id: SOME, key: SOME },
  },
  service_package_redemption_direct: {
    table: "service_package_redemption",
    same: { operation_id: SOME, service_credit_id: SOME },
    other: { line_item_id: "'another'" },
  },
  service_package_redemption_line: {
    table: "service_package_redemption",
    same: { hold_id: SOME, line_item_id: SOME, service_credit_id: SOME },
  },
}
