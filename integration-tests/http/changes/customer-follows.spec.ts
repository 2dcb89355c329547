import type { AdminClientPackage } from "../../../src/types"
import syncCustomers from "../../../src/jobs/service-packages-sync-customers"
import { eventually } from "../../support/eventually"
import type { Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { packageChangesOf } from "../../support/package-changes"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof packageChangesOf>
    let massages: AdminClientPackage
    let bens: AdminClientPackage

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = packageChangesOf(api, shop)
      massages = await office.given({ template_id: shop.templates.ten_massages })
      const { ten_massages: template_id } = shop.templates
      bens = await office.given({ template_id, customer_id: shop.ben.id })
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const change = async (customer: object) =>
      await api.post(`/admin/customers/${shop.anna.id}`, customer, shop.admin())
    const attentionOf = async (one: AdminClientPackage) => (await office.read(one)).attention?.code
    // What a program changes, no event tells of.
    const changeSilently = async (set: string) =>
      await shop.sql(`update customer set ${set}, updated_at = now() where id = ?`, [shop.anna.id])

    describe("the packages of a customer", () => {
      it("are found by the name and address that she has now, and by no old one", async () => {
        await change({ first_name: "Änne", last_name: "Zobel", email: "aenne@example.com" })

        await eventually(async () => {
          expect(await office.read(massages)).toMatchObject({
            customer_name: "Änne Zobel",
            customer_email: "aenne@example.com",
          })
        })
        for (const q of ["änne", "ZOBEL", "aenne@example.com"]) {
          expect(await office.idsOf({ q })).toEqual([massages.id])
        }
        expect(await office.idsOf({ q: "albers" })).toEqual([])
        const asCsv = { ...shop.admin(), params: { customer_id: [shop.anna.id], format: "csv" } }
        const { data: csv } = await api.get<string>("/admin/client-packages", asCsv)
        expect(csv).toContain("aenne@example.com")
      })

      it("keep in their history what she was called when it was written", async () => {
        await office.assign(massages, shop.ben)
        await change({ first_name: "Änne" })
        await utils.waitWorkflowExecutions()
        const [moved] = await office.historyOf(massages)
        expect(moved?.label).toContain("Moved from Anna Albers to")
      })

      it("follow a change that no event told of, and another customer's stay as they are", async () => {
        const before = await office.read(bens)
        await changeSilently("last_name = 'Zobel'")
        await syncCustomers(getContainer())

        expect((await office.read(massages)).customer_name).toBe("Anna Zobel")
        expect(await office.read(bens)).toEqual(before)
      })

      it("keep the name that is known where she has none", async () => {
        await changeSilently("first_name = null, last_name = null")
        await syncCustomers(getContainer())
        expect((await office.read(massages)).customer_name).toBe("Anna Albers")
      })

      it("need no look any more once a deleted customer is there again", async () => {
        await api.delete(`/admin/customers/${shop.anna.id}`, shop.admin())
        await eventually(async () => expect(await attentionOf(massages)).toBe("customer_deleted"))
        await syncCustomers(getContainer())
        expect(await attentionOf(massages)).toBe("customer_deleted")

        await changeSilently("deleted_at = null")
        await syncCustomers(getContainer())
        expect(await attentionOf(massages)).toBeUndefined()
      })
    })
  },
})
