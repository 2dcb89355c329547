import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122000903 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "service_package_rule" ("id" text not null, "variant_id" text not null, "package_only" boolean not null default false, "once_per_customer" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_rule_pkey" primary key ("id"), constraint service_package_rule_variant_id check (length(variant_id) > 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_rule_deleted_at" ON "service_package_rule" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_rule_variant_unique" ON "service_package_rule" ("variant_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "service_package_template" ("id" text not null, "title" text not null, "description" text null, "status" text check ("status" in ('draft', 'active', 'archived')) not null default 'draft', "version" integer not null default 1, "sold" text check ("sold" in ('shop_and_desk', 'desk_only')) not null default 'shop_and_desk', "variant_id" text null, "product_id" text null, "created_product" boolean not null default false, "prices" jsonb not null, "validity_count" integer null, "validity_unit" text check ("validity_unit" in ('day', 'week', 'month', 'year')) null, "starts" text check ("starts" in ('purchase', 'first_use')) not null default 'purchase', "redeem_policy" text check ("redeem_policy" in ('any', 'paid_share', 'paid_in_full')) not null default 'any', "no_show" text check ("no_show" in ('counts', 'restores')) not null default 'counts', "cancel_window_hours" integer null, "expiry_rule" text check ("expiry_rule" in ('service_date', 'booking_date')) not null default 'service_date', "purchase_limit" integer null, "metadata" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_template_pkey" primary key ("id"), constraint service_package_template_title check (length(title) between 1 and 200), constraint service_package_template_prices check (jsonb_typeof(prices) = 'array'), constraint service_package_template_version check (version >= 1), constraint service_package_template_validity_pair check ((validity_count is null) = (validity_unit is null)), constraint service_package_template_validity_count check (validity_count between 1 and 1000), constraint service_package_template_cancel_window_hours check (cancel_window_hours >= 0), constraint service_package_template_purchase_limit check (purchase_limit >= 1), constraint service_package_template_product_pair check ((variant_id is null) = (product_id is null)), constraint service_package_template_desk_has_no_variant check (sold = 'shop_and_desk' or variant_id is null), constraint service_package_template_active_is_sellable check (status <> 'active' or sold = 'desk_only' or variant_id is not null));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_template_deleted_at" ON "service_package_template" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_template_variant_unique" ON "service_package_template" ("variant_id") WHERE status <> 'archived' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_template_status" ON "service_package_template" ("status", "created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "service_package_template_item" ("id" text not null, "position" integer not null, "title" text not null, "unit_label" text not null default 'session', "units" integer null, "unlimited" boolean not null default false, "template_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_template_item_pkey" primary key ("id"), constraint service_package_template_item_title check (length(title) between 1 and 200), constraint service_package_template_item_position check (position >= 0), constraint service_package_template_item_units check ((unlimited and units is null) or (not unlimited and units is not null and units between 1 and 1000000)));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_template_item_template_id" ON "service_package_template_item" ("template_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_template_item_deleted_at" ON "service_package_template_item" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "service_package_coverage" ("id" text not null, "kind" text check ("kind" in ('variant', 'product', 'category', 'collection', 'type', 'tag')) not null, "reference_id" text not null, "cost" integer not null default 1, "template_item_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_coverage_pkey" primary key ("id"), constraint service_package_coverage_cost check (cost between 1 and 1000000), constraint service_package_coverage_reference_id check (length(reference_id) > 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_coverage_template_item_id" ON "service_package_coverage" ("template_item_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_coverage_deleted_at" ON "service_package_coverage" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_coverage_reference_unique" ON "service_package_coverage" ("template_item_id", "kind", "reference_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_coverage_reference" ON "service_package_coverage" ("reference_id", "kind") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "service_package_template_item" add constraint "service_package_template_item_template_id_foreign" foreign key ("template_id") references "service_package_template" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "service_package_coverage" add constraint "service_package_coverage_template_item_id_foreign" foreign key ("template_item_id") references "service_package_template_item" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "service_package_template_item" drop constraint if exists "service_package_template_item_template_id_foreign";`
    )

    this.addSql(
      `alter table if exists "service_package_coverage" drop constraint if exists "service_package_coverage_template_item_id_foreign";`
    )

    this.addSql(`drop table if exists "service_package_rule" cascade;`)

    this.addSql(`drop table if exists "service_package_template" cascade;`)

    this.addSql(`drop table if exists "service_package_template_item" cascade;`)

    this.addSql(`drop table if exists "service_package_coverage" cascade;`)
  }
}
