import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130183500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "service_package_operation" drop constraint if exists "service_package_operation_state_check";`
    )
    this.addSql(
      `create table if not exists "service_package_planned_work" ("id" text not null, "order_id" text not null, "input" jsonb not null, "leased_until" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_planned_work_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_planned_work_deleted_at" ON "service_package_planned_work" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_planned_work_order" ON "service_package_planned_work" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_planned_work_lease" ON "service_package_planned_work" ("leased_until") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `alter table if exists "service_package_operation" add constraint "service_package_operation_state_check" check("state" in ('planned', 'done', 'abandoned'));`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "service_package_planned_work" cascade;`)
    this.addSql(
      `alter table if exists "service_package_operation" drop constraint if exists "service_package_operation_state_check";`
    )
    this.addSql(
      `alter table if exists "service_package_operation" add constraint "service_package_operation_state_check" check("state" in ('planned', 'done')) not valid;`
    )
  }
}
