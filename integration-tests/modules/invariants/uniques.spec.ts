import { attacksOn } from "../../support/attacks"
import { RIGHT } from "../../support/broken-rows"
import { filledRowsIn } from "../../support/filled-rows"
import { ledgerModuleSuite } from "../../support/ledger-module"
import { TWINS } from "../../support/twins"

// What a package's credits refer to, owner included: its id alone is unique as it is.
const FOR_REFERENCES = ["service_package_client_package_owner"]
// Rows stand alone here: what they refer to, and what must follow from them, is others' business.
const ALONE = "set local session_replication_role = replica"

ledgerModuleSuite((ledger) => {
  const { sql } = ledger
  const { refusalOf } = attacksOn(ledger)

  describe("what there may be once", () => {
    it("is refused a second time, whatever else the second row says", async () => {
      const filled = await filledRowsIn(sql)
      for (const [name, { table, same, other }] of Object.entries(TWINS)) {
        const first = await filled(table, { ...RIGHT[table], ...same })
        const twin = { ...RIGHT[table], ...same, id: "'twin'", ...other }
        expect([name, await refusalOf([ALONE, first, await filled(table, twin)])]).toEqual([
          name,
          name,
        ])
      }
    })

    it("is listed here, index by index", async () => {
      const indexes = await sql<{ name: string }>(
        `select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid
         where x.indisunique and not x.indisprimary and x.indrelid::regclass::text like 'service_package_%'`
      )
      const names = indexes.map(({ name }) => name)
      expect(names.sort()).toEqual([...FOR_REFERENCES, ...Object.keys(TWINS)].sort())
    })
  })
})
