import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { wholeFirstDays } from "../invariants/whole-first-days"

/** The first day of a package is whole: it begins at its midnight, also for packages that are there. */
export class Migration20261130105000 extends Migration {
  override async up(): Promise<void> {
    wholeFirstDays.forEach((statement) => this.addSql(statement))
  }

  // The minute of the sale is known no more, and a whole first day is right for what came before, too.
  override async down(): Promise<void> {}
}
