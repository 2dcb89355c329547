import { BUCKETS } from "../../../src/domain/ledger"
import { attacksOn, type Attack } from "../../support/attacks"
import { ledgerModuleSuite } from "../../support/ledger-module"
import { annasMassages, copiesIn } from "../../support/ledger-scene"

const CREDIT = "service_package_credit"
const change = (set: string) => `update ${CREDIT} set ${set}`
/** Writes an amount together with the copy that Medusa reads. */
const amount = (column: string, to: string) =>
  `${column} = ${to}, raw_${column} = service_package_raw(${to})`

const OTHERS = BUCKETS.filter((bucket) => bucket !== "available")

ledgerModuleSuite((ledger) => {
  const { sql, inTransaction } = ledger
  const { expectRefused, refusalOf, succeedsWithout } = attacksOn(ledger)

  /** An entry that moves one massage from available to redeemed, unless it says something else. */
  const entry = async (values: Record<string, string> = {}) => {
    const copy = await copiesIn(ledger)
    return copy("service_package_entry", "seq = 1", {
      id: "'cren_forged'",
      seq: "(select seq + 1 from service_package_credit)",
      kind: "'redeem'",
      from_bucket: "'available'",
      to_bucket: "'redeemed'",
      units: "1",
      amount: "45",
      raw_amount: "service_package_raw(45)",
      net_amount: "37.82",
      raw_net_amount: "service_package_raw(37.82)",
      ...values,
    })
  }
  const move = `available = available - 1, redeemed = redeemed + 1,
    ${amount("recognized_value", "recognized_value + 45")},
    ${amount("recognized_net", "recognized_net + 37.82")}`

  describe("a balance", () => {
    beforeEach(async () => {
      await annasMassages(ledger)
    })

    it("refuses a unit too many or too few in any bucket", async () => {
      const unitsOff = BUCKETS.flatMap((bucket) => [
        change(`${bucket} = ${bucket} + 1, seq = seq + 1`),
        change(`available = available + 1, ${bucket} = ${bucket} - 2, seq = seq + 1`),
      ]).filter((attack) => !attack.includes("available = available + 1, available"))

      await expectRefused(unitsOff.map((attack) => [`${CREDIT}_conservation`, attack] as const))
    })

    it("refuses to owe units in any bucket", async () => {
      const owing = (bucket: string) =>
        change(`available = available + ${bucket} + 1, ${bucket} = -1, seq = seq + 1`)
      // No-shows are part of what was forfeited, and say so first.
      const plain = OTHERS.filter((bucket) => bucket !== "forfeited").map(owing)
      const overdrawn = change("held = held + available + 1, available = -1, seq = seq + 1")

      await expectRefused([
        ...[...plain, overdrawn].map((attack) => [`${CREDIT}_non_negative`, attack] as const),
        [`${CREDIT}_no_shows`, owing("forfeited")],
      ])
    })

    it("refuses to move without its entry", async () => {
      const bare = [
        ...OTHERS.map((bucket) => `available = available - 1, ${bucket} = ${bucket} + 1`),
        ...["value", "net_value", "recognized_value", "recognized_net"].map((column) =>
          amount(column, `${column} + 1`)
        ),
        "seq = seq - 1",
        "seq = 0, available = available - 1, redeemed = redeemed + 1",
      ]

      await expectRefused(bare.map((set) => [`${CREDIT}_seq`, change(set)] as const))
    })

    it("refuses to move when only its number moves along", async () => {
      const forged = [
        move,
        ...OTHERS.map((bucket) => `available = available - 1, ${bucket} = ${bucket} + 1`),
        amount("value", "value + 1"),
        "granted = granted",
      ]

      await expectRefused(
        forged.map((set) => [`${CREDIT}_tied`, change(`${set}, seq = seq + 1`)] as const)
      )
    })

    it("refuses an entry that says something else than it does", async () => {
      const lies: Record<string, string>[] = [
        { units: "2" },
        { from_bucket: "'held'" },
        { kind: "'expire'", to_bucket: "'expired'" },
        { amount: "44", raw_amount: "service_package_raw(44)" },
        { net_amount: "0", raw_net_amount: "service_package_raw(0)" },
      ]
      const attacks = lies.map(async (lie): Promise<readonly [string, Attack]> => [
        `${CREDIT}_tied`,
        [change(`${move}, seq = seq + 1`), await entry(lie)],
      ])

      await expectRefused(await Promise.all(attacks))
    })

    it("refuses an entry without its move, a second one of a number, and a gap", async () => {
      const gap = "(select seq + 1 from service_package_credit)"
      await expectRefused([
        ["service_package_entry_tied", await entry()],
        ["service_package_entry_seq", await entry({ seq: "2" })],
        [`${CREDIT}_tied`, [change(`${move}, seq = seq + 2`), await entry({ seq: gap })]],
        ["service_package_entry_units", await entry({ seq: "0" })],
        ["service_package_entry_units", await entry({ units: "0" })],
        ["service_package_entry_units", await entry({ units: "-1" })],
      ])
    })

    it("is compared with its entries at the commit, in whichever order both were written", async () => {
      let written = false
      const forgetful = inTransaction(async (run) => {
        await run(change(`${move}, seq = seq + 1`))
        written = true
      })
      await expect(forgetful).rejects.toMatchObject({ constraint: `${CREDIT}_tied` })
      expect(written).toBe(true)

      const entryFirst = await entry({ seq: "(select seq + 1 from service_package_credit)" })
      expect(await refusalOf([entryFirst, change(`${move}, seq = seq + 1`)])).toBeNull()
      const next = await entry({
        ...{ id: "'cren_next'", seq: "(select seq from service_package_credit)" },
      })
      expect(await refusalOf([change(`${move}, seq = seq + 1`), next])).toBeNull()
      expect(await sql(`select available, redeemed from ${CREDIT}`)).toEqual([
        { available: 5, redeemed: 3 },
      ])
    })

    it("never changes what was granted, where it belongs and whether it is counted", async () => {
      await expectRefused([
        [
          `${CREDIT}_granted`,
          change("granted = granted + 1, available = available + 1, seq = seq + 1"),
        ],
        [`${CREDIT}_granted`, change("granted = granted - 7, available = 0, seq = seq + 1")],
        [`${CREDIT}_fixed`, change("unlimited = true")],
        [`${CREDIT}_fixed`, change("client_package_id = 'cpkg_other'")],
      ])
    })

    it("refuses value that stays without a unit, or that nobody paid for", async () => {
      const allUsed = "available = 0, held = 0, redeemed = 10, seq = seq + 2"
      await expectRefused([
        [`${CREDIT}_value_leaves`, change(allUsed)],
        [`${CREDIT}_value`, change(`${amount("recognized_value", "value + 1")}, seq = seq + 1`)],
        [`${CREDIT}_value`, change(`${amount("recognized_net", "-1")}, seq = seq + 1`)],
        [
          `${CREDIT}_tied`,
          change(
            `${allUsed}, ${amount("recognized_value", "value")}, ${amount("recognized_net", "net_value")}`
          ),
        ],
      ])
    })

    it("refuses a new credit whose units and value nobody issued", async () => {
      const copy = await copiesIn(ledger)
      const credit = {
        id: "'svcr_forged'",
        position: "7",
        available: "10",
        held: "0",
        redeemed: "0",
      }
      const unearned = {
        ...{ recognized_value: "0", raw_recognized_value: "service_package_raw(0)" },
        ...{ recognized_net: "0", raw_recognized_net: "service_package_raw(0)" },
      }
      const insert = (values: Record<string, string>) => copy(CREDIT, "true", values)

      await expectRefused([
        [`${CREDIT}_tied`, insert({ ...credit, ...unearned, seq: "0" })],
        [`${CREDIT}_tied`, insert({ ...credit, ...unearned, seq: "1" })],
        [`${CREDIT}_conservation`, insert({ ...credit, ...unearned, granted: "11" })],
        [`${CREDIT}_position`, insert({ ...credit, ...unearned, position: "0" })],
      ])
    })

    it("would give in to each of these, were the one defence not there", async () => {
      const forged = change(`${move}, seq = seq + 1`)
      const bare = change(move)
      const odd = change("available = available + 1, seq = seq + 1")
      const drop = (trigger: string) => `drop trigger ${CREDIT}_${trigger} on ${CREDIT}`

      expect(await succeedsWithout(drop("takes_seq"), bare)).toBe(true)
      expect(await succeedsWithout(drop("tied_update"), forged)).toBe(true)
      expect(
        await succeedsWithout(
          "drop trigger service_package_entry_tied on service_package_entry",
          await entry()
        )
      ).toBe(true)
      expect(
        await succeedsWithout(
          `${drop("tied_update")}; alter table ${CREDIT} drop constraint ${CREDIT}_conservation`,
          odd
        )
      ).toBe(true)
      expect(await succeedsWithout("select 1", forged)).toBe(false)
      expect(await refusalOf(bare)).toBe(`${CREDIT}_seq`)
    })
  })

  describe("an amount", () => {
    const AMOUNTS = {
      client_package: ["price", "net_price", "paid_amount", "refunded_amount"],
      credit: ["value", "net_value", "recognized_value", "recognized_net"],
      redemption: ["amount", "net_amount", "original_unit_price"],
    }

    it("is never another one in the copy that Medusa reads", async () => {
      await annasMassages(ledger)
      const attacks = Object.entries(AMOUNTS).flatMap(([name, columns]) =>
        columns.map((column) => {
          const table = `service_package_${name}`
          const set = `raw_${column} = service_package_raw(${column} + 1)`
          return [`${table}_copies`, `update ${table} set ${set}`] as const
        })
      )

      await expectRefused([
        ...attacks,
        ["service_package_entry_copies", await entry({ raw_amount: "service_package_raw(1)" })],
      ])
    })
  })
})
