import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { amounts } from "../invariants/amounts"
import { functions, generatedColumns } from "../invariants/columns"
import { ended } from "../invariants/ended"
import { indexes } from "../invariants/indexes"
import { kept, transitions } from "../invariants/kept"
import { references } from "../invariants/references"
import { together } from "../invariants/schema-part"
import { tie } from "../invariants/tie"

const invariants = together(
  functions,
  generatedColumns,
  references,
  indexes,
  tie,
  kept,
  transitions,
  ended,
  amounts
)

/**
 * What the database itself refuses (I1–I10), as far as a generated migration cannot say it: generated
 * columns, the copied owner, the tie between balances and entries, and everything that may never
 * change or disappear.
 */
export class Migration20261122001000 extends Migration {
  override async up(): Promise<void> {
    invariants.up.forEach((statement) => this.addSql(statement))
  }

  override async down(): Promise<void> {
    invariants.down.forEach((statement) => this.addSql(statement))
  }
}
