import { MANAGER, massages, packagesIn } from "../support/packages"
import { ledgerModuleSuite } from "../support/ledger-module"

const CREDIT = "where client_package_id = '$package'"
const PACKAGE = "where id = '$package'"
const OF_CREDIT = `where service_credit_id = (select id from service_package_credit ${CREDIT})`

const redemption = (columns: string, values: string) => `
  insert into service_package_redemption (id, service_credit_id, client_package_id, customer_id, operation_id, variant_id, product_title,
    quantity, cost, units, amount, raw_amount, net_amount, raw_net_amount, channel, chosen_by, effective_at, ${columns})
  select 'pkgred_1', c.id, c.client_package_id, c.customer_id, e.operation_id, 'variant_massage', 'Massage 60', 1, 1, 1,
    0, '{"value":"0"}', 0, '{"value":"0"}', 'checkout', 'auto', now(), ${values}
  from service_package_credit c join service_package_entry e on e.service_credit_id = c.id ${CREDIT}`

const RELEASED_HOLD = `
  insert into service_package_hold (id, cart_id, customer_id, status, reclaimable_at, expires_at, resolved_at)
  values ('crhd_1', 'cart_1', 'cus_anna', 'released', now(), now(), now());`

/** What somebody with access to the database could do past the ledger, and the checks that see it. */
const FORGERIES: [string, string, string[]][] = [
  [
    "a session moved to used by hand",
    `update service_package_credit set available = 9, redeemed = 1 ${CREDIT}`,
    ["balance"],
  ],
  [
    "value earned by hand",
    `update service_package_credit set recognized_value = 45, raw_recognized_value = '{"value":"45"}' ${CREDIT}`,
    ["value"],
  ],
  [
    "an entry that disappeared",
    `delete from service_package_entry ${OF_CREDIT}`,
    ["balance", "value", "sequence", "price"],
  ],
  [
    "a number that no entry has",
    `update service_package_credit set seq = 2 ${CREDIT}`,
    ["sequence"],
  ],
  [
    "an entry that tells another balance",
    `update service_package_entry set available_after = 9 ${OF_CREDIT}`,
    ["running_balance"],
  ],
  ["a redemption that moved nothing", redemption("units_redeemed", "1"), ["redemption"]],
  [
    "units held for a cart that let go of them",
    `${RELEASED_HOLD} ${redemption("units_held, hold_id", "1, 'crhd_1'")}`,
    ["redemption", "held", "hold"],
  ],
  [
    "a package that counts a service too many",
    `update service_package_client_package set open_credits = 2 ${PACKAGE}`,
    ["counters"],
  ],
  [
    "a price that was not split",
    `update service_package_client_package set price = 449, raw_price = '{"value":"449"}' ${PACKAGE}`,
    ["price"],
  ],
  [
    "a service that ends after its package",
    `update service_package_credit set expires_at = expires_at + interval '1 day' ${CREDIT}`,
    ["dates"],
  ],
  [
    "an amount whose two columns differ",
    `alter table service_package_credit drop constraint service_package_credit_copies;
     update service_package_credit set raw_value = '{"value":"449.99"}' ${CREDIT}`,
    ["amount_copies"],
  ],
]

ledgerModuleSuite((ledger) => {
  const { service, sql } = ledger
  const { issueOne } = packagesIn(ledger)

  /** Does what triggers would refuse, as somebody could who owns the tables. */
  const forge = async (statement: string, client_package_id: string) => {
    const tables = ["client_package", "credit", "entry", "redemption", "hold"]
    const switched = (how: string) =>
      tables.map((name) => `alter table service_package_${name} ${how} trigger user;`).join(" ")
    await sql(
      `begin; ${switched("disable")} ${statement.replaceAll("$package", client_package_id)}; ${switched("enable")} commit;`
    )
  }

  describe("the audit", () => {
    it("finds nothing where the ledger's own commands were at work", async () => {
      const id = await issueOne()
      await issueOne({
        price: 10_000n,
        net_price: 8_403n,
        credits: [massages({ units: 3, value: 10_000n, net_value: 8_403n })],
      })
      await service.cancelPackages({ actor: MANAGER, client_package_ids: [id] })

      expect(await service.auditPackages({})).toEqual({
        ok: true,
        checked: 2,
        differences: [],
        next: null,
      })
    })

    it.each(FORGERIES)("sees %s and names its package alone", async (_case, statement, checks) => {
      const forged = await issueOne()
      const sound = await issueOne()
      await forge(statement, forged)

      const { ok, checked, differences } = await service.auditPackages({})
      expect({ ok, checked }).toEqual({ ok: false, checked: 2 })
      expect(differences.map(({ check }) => check)).toEqual(checks)
      expect(new Set(differences.map(({ client_package_id }) => client_package_id))).toEqual(
        new Set([forged])
      )
      expect((await service.auditPackages({ client_package_id: sound })).ok).toBe(true)
    })

    it("goes through all packages stretch by stretch", async () => {
      const ids = [await issueOne(), await issueOne(), await issueOne()].sort()
      const first = await service.auditPackages({ limit: 2 })
      expect(first).toMatchObject({ ok: true, checked: 2, next: ids[1] })

      const rest = await service.auditPackages({ limit: 2, after: first.next ?? "" })
      expect(rest).toMatchObject({ ok: true, checked: 1, next: null })
    })
  })
})
