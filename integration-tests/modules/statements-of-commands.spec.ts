import { atTheDesk } from "../support/at-the-desk"
import { checkoutsIn } from "../support/ledger-carts"
import { ledgerModuleSuite } from "../support/ledger-module"
import { multiply } from "../support/many-packages"
import { packageRounds } from "../support/package-rounds"
import { packagesIn } from "../support/packages"
import { planForAny, sentDuring, tablesWalked } from "../support/plans"
import { visitRounds } from "../support/visit-rounds"

// What is in them is few, however large a shop is.
const SMALL = [
  "service_package_batch",
  "service_package_planned_work",
  "service_package_setting",
  "service_package_staff_role",
]

// What holds of these packages is looked for among the holds, which are few in a small shop.
const RARE = ["cancel", "another last day", "pause", "assign"]

ledgerModuleSuite((ledger) => {
  const { connection } = ledger
  const { issueOne } = packagesIn(ledger)
  const { book } = checkoutsIn(ledger)
  const rounds = [...visitRounds(ledger), ...packageRounds(ledger)]

  const seed = async () => {
    await issueOne()
    await book({ cart_id: "cart_0" }, "order_0")
    await atTheDesk(ledger)(await issueOne({ customer_id: "cus_ben" }))
  }

  it("takes so many round trips for each command, BEGIN and COMMIT counted", async () => {
    const found: Record<string, number> = {}
    for (const [name, , prepare] of rounds) {
      found[name] = (await sentDuring(connection(), await prepare())).length
    }
    expect(found).toEqual(Object.fromEntries(rounds.map(([name, trips]) => [name, trips])))
  })

  it.each([
    [1_000, "all that is done every day", rounds.filter(([name]) => !RARE.includes(name))],
    [20_000, "all that is done", rounds],
  ])(
    "walks no table, in a shop of %i packages, in %s",
    async (packages, _, commands) => {
      await seed()
      await multiply(ledger, packages / 2)
      const walked: string[] = []
      for (const [name, , prepare] of commands) {
        for (const sent of await sentDuring(connection(), await prepare())) {
          const tables = tablesWalked(await planForAny(connection(), sent))
          const large = tables.filter((table) => !SMALL.includes(table))
          if (large.length) walked.push(`${name}: ${large.join(", ")} in ${sent.sql}`)
        }
      }
      expect(walked).toEqual([])
    },
    300_000
  )
})
