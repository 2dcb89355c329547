import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { operationEnds } from "../invariants/kept"

/** Lets the database know that a planned operation may be given up with nothing done. */
export class Migration20261130183501 extends Migration {
  override async up(): Promise<void> {
    ;[...operationEnds.down, ...operationEnds.up].forEach((statement) => this.addSql(statement))
  }

  // Nothing is taken out: without this the function would not be there for the trigger of before.
  override async down(): Promise<void> {}
}
