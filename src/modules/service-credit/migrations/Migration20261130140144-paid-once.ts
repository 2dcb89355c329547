import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { visitsPaidOnce, visitsPaidTwice } from "../invariants/paid-once"

/** Lets no visit be paid twice any more, and shows staff those that were. */
export class Migration20261130140144 extends Migration {
  override async up(): Promise<void> {
    visitsPaidOnce.up.forEach((statement) => this.addSql(statement))
    visitsPaidTwice.up.forEach((statement) => this.addSql(statement))
  }

  override async down(): Promise<void> {
    visitsPaidTwice.down.forEach((statement) => this.addSql(statement))
    visitsPaidOnce.down.forEach((statement) => this.addSql(statement))
  }
}
