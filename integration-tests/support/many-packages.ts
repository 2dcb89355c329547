import type { LedgerModule } from "./ledger-module"
import { copiesIn } from "./ledger-scene"

const N = (column: string) => `${column} || '_' || n`

// What has ended is swept within minutes.
const ENDED = "n % 4 > 0 and n * interval '7 minutes' > interval '90 days'"

// Of each row of Anna's another hundred thousand, of customers, orders and carts of their own.
const OWN: Record<string, Record<string, string>> = {
  service_package_operation: {
    id: N("id"),
    key: N("key"),
    client_package_id: N("client_package_id"),
  },
  service_package_client_package: {
    id: N("id"),
    customer_id: N("customer_id"),
    customer_email: "'guest' || n || '@example.com'",
    customer_name: "'Guest ' || n",
    customer_phone: "'+49151' || (1000000 + n)",
    search_text:
      "'guest ' || n || ' guest' || n || '@example.com 49151' || (1000000 + n) || ' 10 massages'",
    template_id: "'tmpl_' || n % 40",
    order_id: "case when n % 3 = 0 then 'order_' || n end",
    order_display_id: "case when n % 3 = 0 then n end",
    batch_id: "case when n % 5 = 0 then 'batch_' || n % 50 end",
    source: "(array['migrated', 'external', 'complimentary', 'sale'])[1 + n % 4]",
    payment_status: "(array['paid', 'paid', 'partial', 'unpaid'])[1 + n % 4]",
    purchased_at: "now() - n * interval '7 minutes'",
    starts_at: "now() - n * interval '7 minutes'",
    expires_at:
      "case when n % 4 > 0 then now() + interval '90 days' - n * interval '7 minutes' end",
    expires_on:
      "case when n % 4 > 0 then to_char(now() + interval '90 days' - n * interval '7 minutes', 'YYYY-MM-DD') end",
    open_credits: `case when ${ENDED} then 0 else open_credits end`,
    lost_units: `case when ${ENDED} then 1 else lost_units end`,
    cancelled_at: "case when n % 29 = 0 then now() end",
    frozen_at: "case when n % 31 = 0 then now() - interval '1 day' end",
    attention_code: "case when n % 997 = 0 then 'refunded_in_medusa' end",
    attention_since: "case when n % 997 = 0 then now() end",
  },
  service_package_credit: {
    id: N("id"),
    client_package_id: N("client_package_id"),
    customer_id: N("customer_id"),
    expires_at:
      "case when n % 4 > 0 then now() + interval '90 days' - n * interval '7 minutes' end",
  },
  service_package_entry: {
    id: N("id"),
    operation_id: N("operation_id"),
    service_credit_id: N("service_credit_id"),
    redemption_id: N("redemption_id"),
  },
  service_package_hold: {
    id: N("id"),
    cart_id: N("cart_id"),
    customer_id: N("customer_id"),
    order_id: N("order_id"),
  },
  service_package_redemption: {
    id: N("id"),
    operation_id: N("operation_id"),
    hold_id: N("hold_id"),
    service_credit_id: N("service_credit_id"),
    client_package_id: N("client_package_id"),
    customer_id: N("customer_id"),
    cart_id: N("cart_id"),
    line_item_id: N("line_item_id"),
    line_key: N("line_key"),
    order_id: N("order_id"),
    order_line_item_id: N("order_line_item_id"),
    effective_at: "now() - n * interval '7 minutes'",
    booking_starts_at: "now() - n * interval '7 minutes'",
    booking_staff: "'staff_' || n % 20",
  },
  service_package_payment: {
    id: N("id"),
    client_package_id: N("client_package_id"),
    operation_id: N("operation_id"),
  },
}

/**
 * Makes a large shop of one with a few of everything: each row again so many times under other names, in
 * one statement a table. The triggers are not asked: what is there already is consistent.
 */
export const multiply = async (ledger: LedgerModule, times: number): Promise<void> => {
  const copyOf = await copiesIn(ledger)
  const statements = Object.entries(OWN).map(([table, values]) =>
    copyOf(table, `id !~ '_\\d+$'`, values).replace(
      / from (\w+) where /,
      (_, name: string) => ` from ${name} cross join generate_series(1, ${times}) n where `
    )
  )
  await ledger.sql(
    [
      "set session_replication_role = replica",
      ...statements,
      `insert into service_package_limited_use (id, person, customer_id, kind, reference_id, slot, cart_id, order_id, state)
       select 'plim_' || n, 'guest' || n || '@example.com', 'cus_' || n, 'purchase_limit', 'tmpl_' || n % 40, 0, 'cart_' || n,
         case when n % 3 > 0 then 'order_' || n end, case when n % 3 > 0 then 'kept' else 'taken' end
       from generate_series(1, ${times}) n`,
      `insert into service_package_cart_preference (cart_id, declined_all, declined_lines)
       select 'cart_' || n, false, '[]' from generate_series(1, ${times}) n`,
      "set session_replication_role = origin",
    ].join(";\n")
  )
  await ledger.sql("vacuum analyze")
}
