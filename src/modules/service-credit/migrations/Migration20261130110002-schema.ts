import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { ownSchema } from "../invariants/schema"

/** Lets the functions of triggers find their tables in a session that searches no schema, as a restore does. */
export class Migration20261130110002 extends Migration {
  override async up(): Promise<void> {
    ownSchema.up.forEach((statement) => this.addSql(statement))
  }

  override async down(): Promise<void> {
    ownSchema.down.forEach((statement) => this.addSql(statement))
  }
}
