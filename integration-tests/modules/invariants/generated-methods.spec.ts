import { attacksOn, everythingIn } from "../../support/attacks"
import { ledgerModuleSuite } from "../../support/ledger-module"
import { annasMassages } from "../../support/ledger-scene"

const VERBS = ["create", "update", "delete", "softDelete", "restore"]
const LEDGER = {
  ClientPackages: "service_package_client_package",
  ServiceCredits: "service_package_credit",
  CreditOperations: "service_package_operation",
  CreditEntries: "service_package_entry",
  CreditHolds: "service_package_hold",
  PackageRedemptions: "service_package_redemption",
  ClientPackagePayments: "service_package_payment",
}

ledgerModuleSuite((ledger) => {
  const { service, sql } = ledger
  const call = async (method: string, ...args: unknown[]) => {
    const found: unknown = Reflect.get(service, method)
    if (typeof found !== "function") throw new Error(`the service has no ${method}`)
    return await Promise.resolve(Reflect.apply(found, service, args))
  }

  describe.each(Object.entries(LEDGER))("the generated methods for %s", (models, table) => {
    it("refuse to write, whatever they are asked", async () => {
      await annasMassages(ledger)
      const before = await everythingIn(sql)
      const [row] = await sql<{ id: string }>(`select id from ${table} order by id limit 1`)
      const id = String(row?.id)
      const arguments_ = [
        id,
        [id],
        { id },
        [{ id, units: 5 }],
        { selector: { id }, data: { units: 5 } },
      ]

      for (const verb of VERBS) {
        for (const argument of arguments_) {
          await expect(call(`${verb}${models}`, argument)).rejects.toMatchObject({
            type: "not_allowed",
            message: expect.stringContaining("written by the ledger's own commands only"),
          })
        }
      }
      expect(await everythingIn(sql)).toEqual(before)
    })
  })

  it("are closed for places that were taken too, and for no model outside the ledger", async () => {
    for (const verb of VERBS) {
      await expect(call(`${verb}PackageLimitedUses`, "plim_1")).rejects.toMatchObject({
        type: "not_allowed",
      })
    }
    await expect(call("createPackageClaims", [])).resolves.toEqual([])
  })

  it("that read answer what the commands have written", async () => {
    const { package_id, credit_id, seq } = await annasMassages(ledger)
    const { refusalOf } = attacksOn(ledger)

    expect(await service.retrieveClientPackage(package_id)).toMatchObject({ title: "10 Massages" })
    expect(await service.listCreditEntries({ service_credit_id: credit_id })).toHaveLength(seq)
    expect(await refusalOf("select 1")).toBeNull()
  })
})
