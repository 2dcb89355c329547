import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130181500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "service_package_setting" add column if not exists "orders_seen_until" timestamptz null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "service_package_setting" drop column if exists "orders_seen_until";`
    )
  }
}
