import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { erasable } from "../invariants/erased"

/** Lets what says who a customer was go out of rows that never change otherwise. */
export class Migration20261201014501 extends Migration {
  override async up(): Promise<void> {
    erasable.up.forEach((statement) => this.addSql(statement))
  }

  override async down(): Promise<void> {
    erasable.down.forEach((statement) => this.addSql(statement))
  }
}
