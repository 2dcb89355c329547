import { grantBatch } from "../../src/modules/service-credit/batches/grant-batch"
import { ledgerModuleSuite } from "../support/ledger-module"
import { BERLIN, MANAGER, massages, terms } from "../support/packages"

ledgerModuleSuite((ledger) => {
  const { service, inTransaction } = ledger

  const owner = (id: string) => ({ id, email: `${id}@example.com`, name: id })
  const queue = async (customer_ids: string[]) => {
    const { batch_id } = await service.queueBatch({
      actor: MANAGER,
      request: customer_ids,
      customer_ids,
      unknown_ids: [],
      spec: {
        to: "customers",
        customer_group_id: null,
        notify: false,
        purchase_limit: null,
        time_zone: BERLIN,
        package: {
          source: "migrated",
          template_id: null,
          template_version: null,
          title: "10 massages",
          terms: terms(),
          currency_code: "eur",
          currency_digits: 2,
          price: 45_000n,
          net_price: 45_000n,
          original_price: 45_000n,
          standard_price: 45_000n,
          paid_amount: 45_000n,
          credits: [massages({ net_value: 45_000n })],
        },
      },
    })
    return batch_id
  }
  const part = async (batch_id: string, limit?: number) => {
    const customer_ids = await service.listWaitingCustomers({ batch_id, limit })
    return { batch_id, customer_ids, owners: customer_ids.map(owner) }
  }

  describe("a part of a batch", () => {
    it("is given whole or not at all, and a process that dies leaves it to the next one", async () => {
      const batch_id = await queue(["cus_a", "cus_b", "cus_c"])
      await service.grantBatch(await part(batch_id, 1))
      const dying = await part(batch_id)

      const killed = inTransaction(async (sql) => {
        await grantBatch(sql, dying)
        throw new Error("killed")
      })
      await expect(killed).rejects.toThrow("killed")
      expect(await service.retrieveBatch(batch_id)).toMatchObject({ status: "running", granted: 1 })
      expect(await service.listClientPackages({ batch_id })).toHaveLength(1)

      expect(await service.grantBatch(dying)).toMatchObject({ more: false })
      expect(await service.retrieveBatch(batch_id)).toMatchObject({ status: "done", granted: 3 })
      const packages = await service.listClientPackages({ batch_id })
      expect(packages.map(({ customer_id }) => customer_id).sort()).toEqual([
        "cus_a",
        "cus_b",
        "cus_c",
      ])
      expect(packages.map(({ paid_amount }) => Number(paid_amount))).toEqual([450, 450, 450])
      expect(await service.auditPackages({})).toMatchObject({ ok: true, checked: 3 })
    })

    it("is left to the worker who is at it: a second one goes home instead of waiting", async () => {
      const batch_id = await queue(["cus_a", "cus_b"])
      const mine = await part(batch_id, 1)

      await inTransaction(async (sql) => {
        expect(await grantBatch(sql, mine)).toMatchObject({ more: true })
        expect(await service.grantBatch(mine)).toEqual({ client_package_ids: [], more: false })
      })

      // One that looked at the customers before they got theirs gives nobody a second package.
      expect(await service.grantBatch(mine)).toEqual({ client_package_ids: [], more: true })
      expect(await service.grantBatch(await part(batch_id))).toMatchObject({ more: false })
      expect(await service.listClientPackages({ batch_id })).toHaveLength(2)
    })
  })
})
