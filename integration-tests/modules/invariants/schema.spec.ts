import { ledgerModuleSuite } from "../../support/ledger-module"
import { annasMassages, copiesIn } from "../../support/ledger-scene"

ledgerModuleSuite((ledger) => {
  const { sql, inTransaction } = ledger

  describe("functions of triggers", () => {
    it("name the schema of every table they look into", async () => {
      const functions = await sql<{ name: string; looks: boolean; path: string | null }>(
        `select p.proname as name, p.prosrc ~ '(from|join) service_package_' as looks,
           (select setting from unnest(p.proconfig) setting where setting like 'search_path=%') as path
         from pg_proc p where p.proname like 'service_package_%' order by 1`
      )
      const looking = functions.filter(({ looks }) => looks)
      expect(looking.map(({ name }) => name)).toEqual([
        "service_package_credit_tied",
        "service_package_ended_together",
        "service_package_entry_tied",
        "service_package_is_overpaid",
      ])
      for (const { path } of looking) expect(path).toBe("search_path=public, pg_temp")
    })

    it("find their tables in a session that searches nowhere, as a restore of data does", async () => {
      const { package_id, credit_id } = await annasMassages(ledger)
      const copy = await copiesIn(ledger)
      const qualified = (statement: string) =>
        statement.replace(/\b(into|from) service_package_/g, "$1 public.service_package_")
      const rows = [
        qualified(
          copy("service_package_client_package", `id = '${package_id}'`, {
            id: "'cpkg_restored'",
            order_line_item_id: "null",
          })
        ),
        qualified(
          copy("service_package_credit", `id = '${credit_id}'`, {
            id: "'svcr_restored'",
            client_package_id: "'cpkg_restored'",
          })
        ),
        qualified(
          copy("service_package_entry", `service_credit_id = '${credit_id}'`, {
            id: "id || '_restored'",
            service_credit_id: "'svcr_restored'",
          })
        ),
      ]
      await inTransaction(async (run) => {
        await run("set local search_path = ''")
        for (const statement of rows) await run(statement)
        await run("set constraints all immediate")
      })
      expect(
        await sql("select seq from service_package_credit where id = 'svcr_restored'")
      ).toHaveLength(1)
    })
  })
})
