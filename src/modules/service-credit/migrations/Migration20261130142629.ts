import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { persons } from "../invariants/persons"

/** What may be had only so often is counted by person, a guest and an account of one address together. */
export class Migration20261130142629 extends Migration {
  override async up(): Promise<void> {
    persons.up.forEach((statement) => this.addSql(statement))
  }

  override async down(): Promise<void> {
    persons.down.forEach((statement) => this.addSql(statement))
  }
}
