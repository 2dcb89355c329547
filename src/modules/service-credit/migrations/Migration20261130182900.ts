import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130182900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "service_package_cart_preference" add column if not exists "signed_in_customer_id" text null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "service_package_cart_preference" drop column if exists "signed_in_customer_id";`
    )
  }
}
