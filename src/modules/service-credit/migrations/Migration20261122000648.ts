import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122000648 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "service_package_client_package" ("id" text not null, "customer_id" text not null, "customer_email" text null, "customer_name" text null, "search_text" text not null default '', "template_id" text null, "template_version" integer null, "title" text not null, "terms" jsonb not null, "source" text check ("source" in ('order', 'sale', 'external', 'complimentary', 'migrated')) not null, "order_id" text null, "order_line_item_id" text null, "unit_index" integer null, "batch_id" text null, "transferred_from_id" text null, "currency_code" text not null, "currency_digits" integer not null, "price" numeric not null, "net_price" numeric not null, "original_price" numeric not null, "standard_price" numeric not null, "paid_amount" numeric not null default 0, "refunded_amount" numeric not null default 0, "payment_status" text check ("payment_status" in ('unpaid', 'partial', 'paid')) not null, "time_zone" text not null, "purchased_at" timestamptz not null, "starts_on" text null, "starts_at" timestamptz null, "activated_at" timestamptz null, "expires_on" text null, "expires_at" timestamptz null, "expiry_version" integer not null default 1, "frozen_at" timestamptz null, "frozen_until" timestamptz null, "cancelled_at" timestamptz null, "attention_code" text null, "attention_details" jsonb null, "attention_since" timestamptz null, "open_credits" integer not null, "lost_units" integer not null default 0, "notes_count" integer not null default 0, "issued_by_type" text not null, "issued_by_id" text not null, "issued_by_name" text null, "raw_price" jsonb not null, "raw_net_price" jsonb not null, "raw_original_price" jsonb not null, "raw_standard_price" jsonb not null, "raw_paid_amount" jsonb not null default '{"value":"0","precision":20}', "raw_refunded_amount" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_client_package_pkey" primary key ("id"), constraint service_package_client_package_dates check (starts_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}\$' and expires_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}\$'), constraint service_package_client_package_expiry check ((expires_on is null) = (expires_at is null) and expires_at > starts_at), constraint service_package_client_package_start check ((starts_on is null) = (starts_at is null)), constraint service_package_client_package_frozen check (frozen_until is null or frozen_at is not null), constraint service_package_client_package_attention check ((attention_code is null) = (attention_since is null)), constraint service_package_client_package_amounts check (price >= 0 and net_price >= 0 and original_price >= 0 and standard_price >= 0 and paid_amount >= 0 and refunded_amount >= 0), constraint service_package_client_package_counters check (open_credits >= 0 and lost_units >= 0 and notes_count >= 0), constraint service_package_client_package_digits check (currency_digits between 0 and 4), constraint service_package_client_package_kept check (deleted_at is null));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_client_package_deleted_at" ON "service_package_client_package" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_client_package_unit" ON "service_package_client_package" ("order_line_item_id", "unit_index");`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_client_package_batch" ON "service_package_client_package" ("batch_id", "customer_id");`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_client_package_owner" ON "service_package_client_package" ("id", "customer_id");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_client_package_template" ON "service_package_client_package" ("template_id", "purchased_at");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_client_package_order" ON "service_package_client_package" ("order_id");`
    )

    this.addSql(
      `create table if not exists "service_package_batch" ("id" text not null, "operation_id" text not null, "spec" jsonb not null, "status" text check ("status" in ('queued', 'running', 'done', 'undone')) not null, "total" integer not null, "granted" integer not null default 0, "skipped" integer not null default 0, "undone_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_batch_pkey" primary key ("id"), constraint service_package_batch_counts check (granted >= 0 and skipped >= 0 and granted + skipped <= total));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_batch_deleted_at" ON "service_package_batch" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "service_package_batch_customer" ("batch_id" text not null, "customer_id" text not null, "status" text check ("status" in ('queued', 'granted', 'skipped')) not null, "code" text null, "client_package_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_batch_customer_pkey" primary key ("batch_id", "customer_id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_batch_customer_deleted_at" ON "service_package_batch_customer" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "service_package_note" ("id" text not null, "client_package_id" text not null, "kind" text check ("kind" in ('instruction', 'payment', 'preference', 'other')) not null, "text" text not null, "actor_type" text not null, "actor_id" text not null, "actor_name" text null, "hidden_at" timestamptz null, "hidden_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_note_pkey" primary key ("id"), constraint service_package_note_text check (char_length(text) between 1 and 2000), constraint service_package_note_kept check (deleted_at is null));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_note_deleted_at" ON "service_package_note" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_note_package" ON "service_package_note" ("client_package_id", "created_at");`
    )

    this.addSql(
      `create table if not exists "service_package_payment" ("id" text not null, "client_package_id" text not null, "kind" text check ("kind" in ('payment', 'refund', 'void')) not null, "amount" numeric not null, "method" text not null, "reference" text null, "paid_at" timestamptz not null, "note" text null, "operation_id" text not null, "medusa_payment_id" text null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_payment_pkey" primary key ("id"), constraint service_package_payment_amount check (amount > 0), constraint service_package_payment_kept check (deleted_at is null));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_payment_deleted_at" ON "service_package_payment" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_payment_package" ON "service_package_payment" ("client_package_id", "paid_at");`
    )

    this.addSql(
      `create table if not exists "service_package_hold" ("id" text not null, "cart_id" text not null, "customer_id" text not null, "status" text check ("status" in ('active', 'releasing', 'redeemed', 'released')) not null, "reclaimable_at" timestamptz not null, "expires_at" timestamptz not null, "affirmed_until" timestamptz null, "order_id" text null, "resolved_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_hold_pkey" primary key ("id"), constraint service_package_hold_redeemed check ((status = 'redeemed') = (order_id is not null)), constraint service_package_hold_resolved check ((status in ('redeemed', 'released')) = (resolved_at is not null)), constraint service_package_hold_kept check (deleted_at is null));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_hold_deleted_at" ON "service_package_hold" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_hold_cart" ON "service_package_hold" ("cart_id") WHERE status in ('active', 'releasing', 'redeemed') AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_hold_order" ON "service_package_hold" ("order_id");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_hold_due" ON "service_package_hold" ("expires_at") WHERE status in ('active', 'releasing') AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "service_package_operation" ("id" text not null, "actor_type" text check ("actor_type" in ('user', 'customer', 'api-key', 'system')) not null, "actor_id" text not null, "actor_name" text null, "key" text not null, "request_hash" text not null, "kind" text not null, "client_package_id" text null, "state" text check ("state" in ('planned', 'done')) not null, "reason" text null, "details" jsonb null, "status" integer null, "result" jsonb null, "effective_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_operation_pkey" primary key ("id"), constraint service_package_operation_kept check (deleted_at is null));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_operation_deleted_at" ON "service_package_operation" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_operation_key" ON "service_package_operation" ("actor_type", "actor_id", "key");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_operation_package" ON "service_package_operation" ("client_package_id", "created_at");`
    )

    this
      .addSql(`create table if not exists "service_package_entry" ("id" text not null, "operation_id" text not null, "service_credit_id" text not null, "redemption_id" text null, "seq" integer not null, "kind" text check ("kind" in ('issue', 'hold', 'release', 'redeem', 'restore', 'forfeit', 'correct', 'expire', 'late_use', 'reinstate', 'revoke', 'transfer')) not null, "from_bucket" text check ("from_bucket" in ('issued', 'available', 'held', 'redeemed', 'forfeited', 'expired', 'revoked', 'transferred')) not null, "to_bucket" text check ("to_bucket" in ('issued', 'available', 'held', 'redeemed', 'forfeited', 'expired', 'revoked', 'transferred')) not null, "units" integer not null, "amount" numeric not null, "net_amount" numeric not null, "available_after" integer not null, "held_after" integer not null, "effective_at" timestamptz not null, "raw_amount" jsonb not null, "raw_net_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_entry_pkey" primary key ("id"), constraint service_package_entry_units check (units > 0 and seq > 0 and available_after >= 0 and held_after >= 0), constraint service_package_entry_amounts check (amount >= 0 and net_amount >= 0), constraint service_package_entry_legal check ((kind, from_bucket, to_bucket) in (
        ('issue','issued','available'), ('hold','available','held'),
        ('release','held','available'), ('release','held','expired'), ('release','held','revoked'),
        ('redeem','held','redeemed'), ('redeem','available','redeemed'),
        ('restore','redeemed','available'), ('restore','redeemed','expired'), ('restore','redeemed','revoked'),
        ('restore','forfeited','available'), ('restore','forfeited','expired'), ('restore','forfeited','revoked'),
        ('forfeit','redeemed','forfeited'), ('forfeit','held','forfeited'),
        ('correct','available','redeemed'), ('correct','redeemed','available'), ('correct','redeemed','expired'),
        ('expire','available','expired'), ('late_use','expired','redeemed'), ('reinstate','expired','available'),
        ('revoke','available','revoked'), ('revoke','held','revoked'),
        ('transfer','available','transferred'), ('transfer','transferred','available'))), constraint service_package_entry_kept check (deleted_at is null));`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_entry_operation_id" ON "service_package_entry" ("operation_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_entry_deleted_at" ON "service_package_entry" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_entry_seq" ON "service_package_entry" ("service_credit_id", "seq");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_entry_redemption" ON "service_package_entry" ("redemption_id") WHERE redemption_id is not null AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "service_package_cart_preference" ("cart_id" text not null, "declined_all" boolean not null default false, "declined_lines" jsonb not null default '{}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_cart_preference_pkey" primary key ("cart_id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_cart_preference_deleted_at" ON "service_package_cart_preference" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "service_package_claim" ("id" text not null, "token_hash" text not null, "guest_customer_id" text not null, "requested_by" text not null, "expires_at" timestamptz not null, "used_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_claim_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_claim_deleted_at" ON "service_package_claim" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_claim_token" ON "service_package_claim" ("token_hash");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_claim_guest" ON "service_package_claim" ("guest_customer_id", "created_at");`
    )

    this.addSql(
      `create table if not exists "service_package_limited_use" ("id" text not null, "customer_id" text not null, "kind" text check ("kind" in ('once_per_customer', 'purchase_limit')) not null, "reference_id" text not null, "slot" integer not null, "cart_id" text null, "order_id" text null, "state" text check ("state" in ('taken', 'kept')) not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_limited_use_pkey" primary key ("id"), constraint service_package_limited_use_slot_number check (slot >= 0), constraint service_package_limited_use_kept check ((state = 'kept') = (order_id is not null)));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_limited_use_deleted_at" ON "service_package_limited_use" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_limited_use_slot" ON "service_package_limited_use" ("customer_id", "kind", "reference_id", "slot");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_limited_use_cart" ON "service_package_limited_use" ("cart_id") WHERE cart_id is not null AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_limited_use_order" ON "service_package_limited_use" ("order_id") WHERE order_id is not null AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "service_package_message" ("id" text not null, "client_package_id" text not null, "kind" text not null, "dedupe_key" text not null, "channel" text check ("channel" in ('email', 'sms')) not null, "due_at" timestamptz not null, "status" text check ("status" in ('due', 'sent', 'skipped', 'failed')) not null, "attempts" integer not null default 0, "next_attempt_at" timestamptz not null, "notification_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_message_pkey" primary key ("id"), constraint service_package_message_attempts check (attempts >= 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_message_deleted_at" ON "service_package_message" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_message_once" ON "service_package_message" ("client_package_id", "kind", "dedupe_key", "channel");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_message_due" ON "service_package_message" ("next_attempt_at") WHERE status = 'due' AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "service_package_message_preference" ("id" text not null, "customer_id" text not null, "kind" text not null, "channel" text check ("channel" in ('email', 'sms', 'both', 'none')) not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_message_preference_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_message_preference_deleted_at" ON "service_package_message_preference" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_message_preference_once" ON "service_package_message_preference" ("customer_id", "kind");`
    )

    this.addSql(
      `create table if not exists "service_package_redemption" ("id" text not null, "service_credit_id" text not null, "client_package_id" text not null, "customer_id" text not null, "hold_id" text null, "operation_id" text not null, "variant_id" text not null, "product_title" text not null, "quantity" integer not null, "cost" integer not null, "units" integer not null, "units_held" integer not null default 0, "units_redeemed" integer not null default 0, "units_restored" integer not null default 0, "units_forfeited" integer not null default 0, "units_released" integer not null default 0, "no_show" boolean not null default false, "amount" numeric not null default 0, "net_amount" numeric not null default 0, "channel" text check ("channel" in ('checkout', 'desk', 'order', 'store')) not null, "chosen_by" text check ("chosen_by" in ('auto', 'customer', 'staff')) not null, "cart_id" text null, "line_item_id" text null, "line_key" text null, "original_unit_price" numeric null, "original_is_custom_price" boolean null, "original_compare_at" numeric null, "order_id" text null, "order_line_item_id" text null, "booking_reference" text null, "booking_starts_at" timestamptz null, "booking_staff" text null, "booking_source" text null, "note" text null, "detached_at" timestamptz null, "effective_at" timestamptz not null, "raw_amount" jsonb not null default '{"value":"0","precision":20}', "raw_net_amount" jsonb not null default '{"value":"0","precision":20}', "raw_original_unit_price" jsonb null, "raw_original_compare_at" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_redemption_pkey" primary key ("id"), constraint service_package_redemption_units check (units = quantity * cost and units = units_held + units_redeemed + units_restored + units_forfeited + units_released), constraint service_package_redemption_non_negative check (quantity > 0 and cost > 0 and units_held >= 0 and units_redeemed >= 0 and units_restored >= 0 and units_forfeited >= 0 and units_released >= 0 and amount >= 0 and net_amount >= 0), constraint service_package_redemption_kept check (deleted_at is null));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_redemption_deleted_at" ON "service_package_redemption" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_redemption_line" ON "service_package_redemption" ("hold_id", "line_item_id", "service_credit_id");`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_redemption_direct" ON "service_package_redemption" ("operation_id", "service_credit_id") WHERE hold_id is null AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_redemption_order" ON "service_package_redemption" ("order_id") WHERE order_id is not null AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_redemption_cart" ON "service_package_redemption" ("cart_id") WHERE cart_id is not null AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_redemption_package" ON "service_package_redemption" ("client_package_id");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_redemption_staff" ON "service_package_redemption" ("booking_staff", "effective_at");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_redemption_booking" ON "service_package_redemption" ("booking_reference") WHERE booking_reference is not null AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "service_package_setting" ("id" text not null, "time_zone" text null, "rights" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_setting_pkey" primary key ("id"), constraint service_package_setting_one_row check (id = 'settings'));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_setting_deleted_at" ON "service_package_setting" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "service_package_staff_role" ("user_id" text not null, "role" text check ("role" in ('staff', 'manager', 'owner')) not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_staff_role_pkey" primary key ("user_id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_staff_role_deleted_at" ON "service_package_staff_role" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "service_package_credit" ("id" text not null, "client_package_id" text not null, "customer_id" text not null, "template_item_id" text null, "position" integer not null, "title" text not null, "unit_label" text not null, "unlimited" boolean not null default false, "coverage" jsonb not null, "granted" integer not null, "available" integer not null, "held" integer not null default 0, "redeemed" integer not null default 0, "forfeited" integer not null default 0, "expired" integer not null default 0, "revoked" integer not null default 0, "transferred" integer not null default 0, "no_shows" integer not null default 0, "seq" integer not null, "value" numeric not null, "net_value" numeric not null, "recognized_value" numeric not null default 0, "recognized_net" numeric not null default 0, "starts_at" timestamptz null, "expires_at" timestamptz null, "blocked_until" timestamptz null, "closed" boolean not null default false, "raw_value" jsonb not null, "raw_net_value" jsonb not null, "raw_recognized_value" jsonb not null default '{"value":"0","precision":20}', "raw_recognized_net" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_credit_pkey" primary key ("id"), constraint service_package_credit_non_negative check (granted >= 0 and available >= 0 and held >= 0 and redeemed >= 0 and forfeited >= 0 and expired >= 0 and revoked >= 0 and transferred >= 0 and no_shows >= 0 and seq >= 0), constraint service_package_credit_conservation check (granted = available + held + redeemed + forfeited + expired + revoked + transferred), constraint service_package_credit_closed check (not closed or available = 0), constraint service_package_credit_no_shows check (no_shows <= forfeited), constraint service_package_credit_value check (recognized_value >= 0 and recognized_value <= value and recognized_net >= 0 and recognized_net <= net_value), constraint service_package_credit_value_leaves check (unlimited or available + held > 0 or (recognized_value = value and recognized_net = net_value)), constraint service_package_credit_units check (granted <= 1000000), constraint service_package_credit_kept check (deleted_at is null));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_credit_client_package_id" ON "service_package_credit" ("client_package_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_credit_deleted_at" ON "service_package_credit" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_credit_position" ON "service_package_credit" ("client_package_id", "position");`
    )

    this.addSql(
      `alter table if exists "service_package_entry" add constraint "service_package_entry_operation_id_foreign" foreign key ("operation_id") references "service_package_operation" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "service_package_credit" add constraint "service_package_credit_client_package_id_foreign" foreign key ("client_package_id") references "service_package_client_package" ("id") on update cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "service_package_credit" drop constraint if exists "service_package_credit_client_package_id_foreign";`
    )

    this.addSql(
      `alter table if exists "service_package_entry" drop constraint if exists "service_package_entry_operation_id_foreign";`
    )

    this.addSql(`drop table if exists "service_package_client_package" cascade;`)

    this.addSql(`drop table if exists "service_package_batch" cascade;`)

    this.addSql(`drop table if exists "service_package_batch_customer" cascade;`)

    this.addSql(`drop table if exists "service_package_note" cascade;`)

    this.addSql(`drop table if exists "service_package_payment" cascade;`)

    this.addSql(`drop table if exists "service_package_hold" cascade;`)

    this.addSql(`drop table if exists "service_package_operation" cascade;`)

    this.addSql(`drop table if exists "service_package_entry" cascade;`)

    this.addSql(`drop table if exists "service_package_cart_preference" cascade;`)

    this.addSql(`drop table if exists "service_package_claim" cascade;`)

    this.addSql(`drop table if exists "service_package_limited_use" cascade;`)

    this.addSql(`drop table if exists "service_package_message" cascade;`)

    this.addSql(`drop table if exists "service_package_message_preference" cascade;`)

    this.addSql(`drop table if exists "service_package_redemption" cascade;`)

    this.addSql(`drop table if exists "service_package_setting" cascade;`)

    this.addSql(`drop table if exists "service_package_staff_role" cascade;`)

    this.addSql(`drop table if exists "service_package_credit" cascade;`)
  }
}
