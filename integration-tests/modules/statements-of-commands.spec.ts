import { ledgerModuleSuite } from "../support/ledger-module"
import { packageRounds } from "../support/package-rounds"
import { sentDuring } from "../support/plans"
import { visitRounds } from "../support/visit-rounds"

ledgerModuleSuite((ledger) => {
  const { connection } = ledger
  const rounds = [...visitRounds(ledger), ...packageRounds(ledger)]

  it("takes so many round trips for each command, BEGIN and COMMIT counted", async () => {
    const found: Record<string, number> = {}
    for (const [name, , prepare] of rounds) {
      found[name] = (await sentDuring(connection(), await prepare())).length
    }
    expect(found).toEqual(Object.fromEntries(rounds.map(([name, trips]) => [name, trips])))
  })
})
