import { atTheDesk } from "../support/at-the-desk"
import { checkoutsIn } from "../support/ledger-carts"
import { ledgerModuleSuite } from "../support/ledger-module"
import { packageRounds } from "../support/package-rounds"
import { packagesIn } from "../support/packages"
import { sentDuring } from "../support/plans"
import { visitRounds } from "../support/visit-rounds"

/** What each command locks, in its order, and by what several rows of it are ordered. */
const LOCKS: Record<string, string[]> = {
  "use at the desk": ["credit by c.id"],
  "use the last session": ["credit by c.id"],
  "use once more under the same key": [],
  "use for the first time where that begins the package": [
    "credit by c.id",
    "client_package by id",
  ],
  "give back": ["redemption", "credit by c.id", "client_package by p.id"],
  "no-show": ["redemption", "credit by c.id", "client_package by p.id"],
  detach: ["redemption", "credit by c.id", "client_package by p.id"],
  move: ["redemption", "credit by c.id", "client_package by id"],
  hold: ["hold", "credit by c.id"],
  "hold fifty lines": ["hold", "credit by c.id"],
  guard: ["hold"],
  "withdraw the guard": [],
  post: [
    "hold by id",
    "redemption by id",
    "credit by c.id",
    "client_package by id",
    "redemption by id",
    "client_package by p.id",
  ],
  "cancel an order": [
    "hold by id",
    "redemption by id",
    "credit by c.id",
    "client_package by id",
    "redemption by id",
    "client_package by p.id",
  ],
  release: ["hold", "credit by c.id"],
  issue: [],
  "issue fifty": [],
  activate: ["credit by c.id", "client_package by id"],
  cancel: ["hold by id", "credit by c.id", "client_package by id"],
  correct: ["credit by c.id", "client_package by id", "client_package by p.id"],
  revoke: ["credit by c.id"],
  "another last day": ["hold by id", "credit by c.id", "operation by id"],
  pause: ["hold by id", "credit by c.id", "operation by id"],
  assign: ["hold by id", "credit by c.id", "client_package"],
  note: ["client_package by id"],
  team: ["staff_role, all of it"],
  sweep: ["credit by c.expires_at, c.id", "credit by c.id", "client_package by id"],
}

const WHOLE = /^lock table service_package_(\w+)/
const LOCK = /\bfor (?:no key )?update(?: of (\w+))?/i
const LOCKED = /\bfrom service_package_(\w+)(?:\s+(\w+))?/gi

/** The table that a statement locks rows of, and in which order where it may lock several. */
const lockOf = (sql: string): string | null => {
  const whole = WHOLE.exec(sql)?.[1]
  if (whole) return `${whole}, all of it`
  const lock = LOCK.exec(sql)
  if (!lock) return null
  const before = sql.slice(0, lock.index)
  const tables = [...before.matchAll(LOCKED)].filter(([, , alias]) => !lock[1] || alias === lock[1])
  const order = /order by ([\w., ]+?)\s*(?:limit \S+\s*)?$/i.exec(before)?.[1]
  return [tables.at(0)?.[1], ...(order ? ["by", order] : [])].join(" ")
}

ledgerModuleSuite((ledger) => {
  const { issueOne } = packagesIn(ledger)
  const { book } = checkoutsIn(ledger)

  it("are taken in one order by all: holds before credits before packages, and rows by their ids", async () => {
    await issueOne()
    await book({ cart_id: "cart_0" }, "order_0")
    await atTheDesk(ledger)(await issueOne({ customer_id: "cus_ben" }))
    const found: Record<string, string[]> = {}
    for (const [name, , prepare] of [...visitRounds(ledger), ...packageRounds(ledger)]) {
      const sent = await sentDuring(ledger.connection(), await prepare())
      found[name] = sent.flatMap(({ sql }) => lockOf(sql) ?? [])
    }
    expect(found).toEqual(LOCKS)
  })
})
