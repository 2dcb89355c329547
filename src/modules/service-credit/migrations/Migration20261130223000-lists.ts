import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { listIndexes, replaced, search } from "../invariants/lists"
import { lookedUp } from "../invariants/looked-up"
import { together } from "../invariants/schema-part"

const lists = together(lookedUp, listIndexes, replaced, search)

/** What commands, lists and searches are read by in a shop of a million packages. */
export class Migration20261130223000 extends Migration {
  override async up(): Promise<void> {
    lists.up.forEach((statement) => this.addSql(statement))
  }

  override async down(): Promise<void> {
    lists.down.forEach((statement) => this.addSql(statement))
  }
}
