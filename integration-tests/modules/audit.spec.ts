import { auditPackages } from "../../src/modules/service-credit/audit/audit"
import { AUDIT_CHECKS } from "../../src/modules/service-credit/audit/audit-checks"
import { aLine, checkoutsIn } from "../support/ledger-carts"
import { ledgerModuleSuite } from "../support/ledger-module"
import { annasMassages } from "../support/ledger-scene"
import { MANAGER, packagesIn, unit } from "../support/packages"

const credit = (set: string) => `update service_package_credit set ${set}`
const redemption = (set: string, cart = "cart_1") =>
  `update service_package_redemption set ${set} where cart_id = '${cart}'`
const entry = (set: string, seq: number) =>
  `update service_package_entry set ${set} where seq = ${seq}`
const sold = (set: string) => `update service_package_client_package set ${set}`
const amount = (column: string, to: string) =>
  `${column} = ${to}, raw_${column} = service_package_raw(${to})`
const miscopied = (name: string, column: string) =>
  `alter table service_package_${name} drop constraint service_package_${name}_copies;
   update service_package_${name} set raw_${column} = service_package_raw(${column} + 1)`

/** What somebody with all rights on the database might do, and the checks that must name it. */
const PLANTED: [string, string[]][] = [
  [credit("available = available - 1, redeemed = redeemed + 1"), ["balance"]],
  [credit("granted = granted + 1, available = available + 1"), ["balance"]],
  [credit("available = available - 1, held = held + 1"), ["balance", "held"]],
  [credit(amount("value", "value + 1")), ["value"]],
  [credit(amount("net_value", "net_value + 1")), ["value"]],
  [credit(amount("recognized_value", "recognized_value - 1")), ["value"]],
  [credit(amount("recognized_net", "recognized_net - 1")), ["value"]],
  [credit("seq = seq + 1"), ["sequence"]],
  [credit("expires_at = expires_at + interval '1 month'"), ["dates"]],
  [credit("starts_at = starts_at - interval '1 day'"), ["dates"]],
  [entry("units = 2", 2), ["balance", "redemption", "running_balance"]],
  [entry("available_after = 1", 2), ["running_balance"]],
  [entry("held_after = 7", 4), ["running_balance"]],
  [entry(amount("amount", "1"), 3), ["redemption", "value"]],
  [entry(amount("amount", "449"), 1), ["price", "value"]],
  ["delete from service_package_entry where seq = 4", ["balance", "redemption", "sequence"]],
  [
    "delete from service_package_entry where seq = 3",
    ["balance", "redemption", "running_balance", "sequence", "value"],
  ],
  [redemption("units_redeemed = 0, units_restored = 1", "cart_0"), ["redemption"]],
  [redemption("units_redeemed = 0, units_forfeited = 1", "cart_0"), ["redemption"]],
  [redemption(amount("amount", "amount + 1"), "cart_0"), ["redemption"]],
  [redemption("units_held = 1, units = 1, quantity = 1"), ["held", "redemption"]],
  [redemption("units_held = 1, units_released = 1"), ["held", "redemption"]],
  [
    "update service_package_hold set status = 'released', resolved_at = now() where cart_id = 'cart_1'",
    ["hold"],
  ],
  ["update service_package_hold set customer_id = 'cus_bea' where cart_id = 'cart_1'", ["hold"]],
  ["update service_package_redemption set booked = 0 where order_id is not null", ["paid_once"]],
  [
    `update service_package_operation set state = 'abandoned' where id in (select operation_id from service_package_entry where seq = 1)`,
    ["abandoned"],
  ],
  [sold("open_credits = 0"), ["counters"]],
  [sold("lost_units = 1"), ["counters"]],
  [sold("cancelled_at = now()"), ["dates"]],
  [sold(amount("price", "price + 1")), ["price"]],
  [sold(amount("net_price", "net_price - 1")), ["price"]],
  [miscopied("client_package", "paid_amount"), ["amount_copies"]],
  [miscopied("credit", "value"), ["amount_copies"]],
  [miscopied("entry", "amount"), ["amount_copies"]],
  [miscopied("redemption", "original_unit_price"), ["amount_copies"]],
  [miscopied("payment", "amount"), ["amount_copies"]],
]

ledgerModuleSuite((ledger) => {
  const { service, inTransaction, setClock } = ledger
  const { issue, issueOne } = packagesIn(ledger)
  const { reconcile, book, cancel } = checkoutsIn(ledger)

  /** What the audit says once something was planted past every trigger; the database forgets it again. */
  const auditWith = async (planted: string) => {
    const undo = new Error("planted")
    let checks: string[] = []
    let ids: (string | null)[] = []
    const work = inTransaction(async (run) => {
      await run("set local session_replication_role = replica")
      await run(planted)
      const { differences } = await auditPackages(run, {})
      checks = [...new Set(differences.map(({ check }) => check))].sort()
      ids = differences.map(({ client_package_id }) => client_package_id)
      throw undo
    })
    await expect(work).rejects.toBe(undo)
    return { checks, packages: [...new Set(ids)] }
  }

  describe("the audit", () => {
    it("names whatever does not follow from the entries, and nothing else", async () => {
      const { package_id } = await annasMassages(ledger)

      for (const [planted, checks] of PLANTED) {
        expect({ planted, ...(await auditWith(planted)) }).toEqual({
          planted,
          checks,
          packages: [package_id],
        })
      }
      expect(await service.auditPackages({})).toMatchObject({ ok: true, differences: [] })
      const named = new Set(PLANTED.flatMap(([, checks]) => checks))
      expect([...named].sort()).toEqual(AUDIT_CHECKS.map(({ check }) => check).sort())
    })

    it("names the package that differs and no other", async () => {
      const [, second] = await issue([unit(0), unit(1), unit(2)])

      const { packages } = await auditWith(sold(`lost_units = 1 where id = '${second}'`))

      expect(packages).toEqual([second])
    })

    it("goes through all packages stretch by stretch, or looks at one", async () => {
      const ids = (await issue([unit(0), unit(1), unit(2)])).sort()
      const [, second, third] = ids

      expect(await service.auditPackages({ limit: 2 })).toMatchObject({ checked: 2, next: second })
      expect(await service.auditPackages({ limit: 2, after: second })).toMatchObject({
        checked: 1,
        next: null,
      })
      expect(await service.auditPackages({ client_package_id: third })).toEqual({
        ...{ ok: true, checked: 1, differences: [], next: null },
      })
      expect(await service.auditPackages({ client_package_id: "cpkg_no" })).toMatchObject({
        checked: 0,
      })
      expect(await service.auditPackages({ limit: 3 })).toMatchObject({ checked: 3, next: third })
    })

    it("has nothing to say about a life of holds, orders, cancellations and endings", async () => {
      const id = await issueOne()
      const order = await book({ cart_id: "cart_0", lines: [aLine({ quantity: 3 })] }, "order_0")
      await reconcile({ lines: [aLine({ quantity: 4 }), aLine({ id: "cali_2" })] })
      await reconcile({ lines: [aLine({ id: "cali_2" })] })
      await cancel({ ...order, lines: order.lines.map((line) => ({ ...line, wanted: 1 })) })
      await service.cancelPackages({ actor: MANAGER, client_package_ids: [id] })
      await reconcile({ mode: "release" })
      await setClock("4 months")
      await service.expireDue({})

      expect(await service.auditPackages({})).toEqual({
        ...{ ok: true, checked: 1, differences: [], next: null },
      })
    })
  })
})
