import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { uncarriedAmounts } from "../invariants/amounts"
import { creditTied } from "../invariants/tie"

/** Lets the database know that a line may change what units are worth without moving one. */
export class Migration20261130110001 extends Migration {
  override async up(): Promise<void> {
    creditTied.up.forEach((statement) => this.addSql(statement))
    uncarriedAmounts.up.forEach((statement) => this.addSql(statement))
  }

  override async down(): Promise<void> {
    uncarriedAmounts.down.forEach((statement) => this.addSql(statement))
  }
}
