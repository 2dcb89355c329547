import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130103429 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "service_package_template" add column if not exists "validity_until" text null, add column if not exists "freeze_limit_count" integer null, add column if not exists "freeze_limit_days" integer null;`
    )
    this.addSql(
      `alter table if exists "service_package_template" add constraint service_package_template_validity_until check(validity_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}\$' and (validity_until is null or validity_count is null));`
    )
    this.addSql(
      `alter table if exists "service_package_template" add constraint service_package_template_freeze_limit check(freeze_limit_count >= 0 and freeze_limit_days >= 1);`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "service_package_template" drop constraint if exists service_package_template_validity_until;`
    )
    this.addSql(
      `alter table if exists "service_package_template" drop constraint if exists service_package_template_freeze_limit;`
    )
    this.addSql(
      `alter table if exists "service_package_template" drop column if exists "validity_until", drop column if exists "freeze_limit_count", drop column if exists "freeze_limit_days";`
    )
  }
}
