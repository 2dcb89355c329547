import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261201014500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "service_package_client_package" add column if not exists "customer_erased_at" timestamptz null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "service_package_client_package" drop column if exists "customer_erased_at";`
    )
  }
}
