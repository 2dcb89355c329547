import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { found } from "../invariants/lists"

const PACKAGE = `alter table if exists "service_package_client_package"`

// Medusa's own tables are there in every shop that has sold a package, not where this database is only ours.
const filled = `do $$ begin
    if to_regclass('"order"') is not null then
      update service_package_client_package p set order_display_id = o.display_id from "order" o where o.id = p.order_id;
    end if;
    if to_regclass('customer') is not null then
      update service_package_client_package p
      set customer_phone = c.phone, search_text = concat_ws(' ', p.search_text, nullif(regexp_replace(c.phone, '\\D', '', 'g'), ''))
      from customer c where c.id = p.customer_id and btrim(c.phone) <> '';
    end if;
  end $$;`

/** Packages are found by their customers' phone numbers and by the numbers of their orders; the paused are listed in order. */
export class Migration20261201013000 extends Migration {
  override async up(): Promise<void> {
    const statements = [
      `${PACKAGE} add column if not exists "customer_phone" text null, add column if not exists "order_display_id" integer null;`,
      filled,
      ...found.up,
    ]
    statements.forEach((statement) => this.addSql(statement))
  }

  override async down(): Promise<void> {
    const statements = [
      ...found.down,
      `${PACKAGE} drop column if exists "customer_phone", drop column if exists "order_display_id";`,
    ]
    statements.forEach((statement) => this.addSql(statement))
  }
}
