import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130140143 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "service_package_redemption" add column if not exists "booked" integer null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "service_package_redemption_order_line" ON "service_package_redemption" ("order_line_item_id") WHERE order_line_item_id is not null AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "service_package_redemption_order_line";`)
    this.addSql(
      `alter table if exists "service_package_redemption" drop column if exists "booked";`
    )
  }
}
