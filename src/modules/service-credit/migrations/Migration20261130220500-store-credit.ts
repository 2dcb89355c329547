import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { storeCreditPayments } from "../invariants/indexes"

/** Finds refunds that went back as store credit without reading all other payments. */
export class Migration20261130220500 extends Migration {
  override async up(): Promise<void> {
    storeCreditPayments.up.forEach((statement) => this.addSql(statement))
  }

  override async down(): Promise<void> {
    storeCreditPayments.down.forEach((statement) => this.addSql(statement))
  }
}
