import { attacksOn } from "../../support/attacks"
import { BROKEN, LISTED, RIGHT } from "../../support/broken-rows"
import { checksIn, filledRowsIn, listedColumn, type RowValues } from "../../support/filled-rows"
import { ledgerModuleSuite } from "../../support/ledger-module"

// Which moves there are says which kinds and buckets there are, and says so first.
const SAID_BEFORE: Record<string, string> = {
  service_package_entry_to_bucket_check:
    "alter table service_package_entry drop constraint service_package_entry_legal",
}

ledgerModuleSuite((ledger) => {
  const { sql } = ledger
  const { refusalOf } = attacksOn(ledger)

  /** Every CHECK of the catalog with the rows that it is there to refuse. */
  const refusedRows = async () =>
    (await checksIn(sql)).map((check) => {
      const column = listedColumn(check)
      const rows: RowValues[] = column ? [{ [column]: "'forged'" }] : (BROKEN[check.name] ?? [])
      return { ...check, rows }
    })

  describe("a table", () => {
    it("takes a row that is right, as far as its CHECKs can tell", async () => {
      const filled = await filledRowsIn(sql)
      const checks = await checksIn(sql)
      for (const table of new Set(checks.map((check) => check.table))) {
        const refusal = await refusalOf(await filled(table, RIGHT[table] ?? {}))
        expect([table, checks.find(({ name }) => name === refusal)?.name]).toEqual([
          table,
          undefined,
        ])
      }
    })

    it("refuses a row that is wrong in one thing, by the CHECK that says so", async () => {
      const filled = await filledRowsIn(sql)
      for (const { name, table, rows } of await refusedRows()) {
        for (const row of rows) {
          const insert = await filled(table, { ...RIGHT[table], ...row })
          const attack = [SAID_BEFORE[name] ?? [], insert].flat()
          expect([name, row, await refusalOf(attack)]).toEqual([name, row, name])
        }
      }
    })

    it("has every CHECK that is listed, and lists a wrong row for each that it has", async () => {
      const rows = await refusedRows()
      expect(rows.filter(({ rows }) => !rows.length).map(({ name }) => name)).toEqual([])
      const present = rows.map(({ name }) => name)
      expect(present.sort()).toEqual([...LISTED, ...Object.keys(BROKEN)].sort())
    })
  })
})
