import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130103424 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "service_package_client_package" add column if not exists "freeze_count" integer not null default 0, add column if not exists "freeze_days" integer not null default 0;`
    )
    this.addSql(
      `alter table if exists "service_package_client_package" add constraint service_package_client_package_frozen_span check(frozen_until > frozen_at);`
    )
    this.addSql(
      `alter table if exists "service_package_client_package" add constraint service_package_client_package_freezes check(freeze_count >= 0 and freeze_days >= 0);`
    )

    this.addSql(
      `alter table if exists "service_package_redemption" add column if not exists "booking_starts_text" text null;`
    )
    this.addSql(
      `alter table if exists "service_package_redemption" add constraint service_package_redemption_start check(booking_starts_at is null or booking_starts_text is null);`
    )

    this.addSql(
      `alter table if exists "service_package_credit" add column if not exists "blocked_from" timestamptz null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "service_package_client_package" drop constraint if exists service_package_client_package_frozen_span;`
    )
    this.addSql(
      `alter table if exists "service_package_client_package" drop constraint if exists service_package_client_package_freezes;`
    )
    this.addSql(
      `alter table if exists "service_package_client_package" drop column if exists "freeze_count", drop column if exists "freeze_days";`
    )

    this.addSql(
      `alter table if exists "service_package_redemption" drop constraint if exists service_package_redemption_start;`
    )
    this.addSql(
      `alter table if exists "service_package_redemption" drop column if exists "booking_starts_text";`
    )

    this.addSql(
      `alter table if exists "service_package_credit" drop column if exists "blocked_from";`
    )
  }
}
