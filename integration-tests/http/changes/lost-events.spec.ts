import { hire } from "../../../scripts/demo/people"
import runBatches from "../../../src/jobs/service-packages-run-batches"
import syncCustomers from "../../../src/jobs/service-packages-sync-customers"
import { batchDeskOf } from "../../support/batches"
import { holdBack } from "../../support/events"
import type { Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { packageChangesOf } from "../../support/package-changes"
import { openShop, type Shop } from "../../support/shop"
import type { FOUND_BY } from "../../support/subscriptions"

type Lost = {
  /** What happens, as often as it is called to somebody or something else. */
  happen: () => Promise<unknown>
  look: () => Promise<unknown>
  job: typeof syncCustomers
}

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof packageChangesOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = packageChangesOf(api, shop)
      for (const { id: customer_id } of [shop.anna, shop.ben]) {
        await office.given({ customer_id, template_id: shop.templates.ten_massages })
      }
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const owner = () => shop.admin()
    const remove = async (path: string) => await api.delete(`/admin/${path}`, owner())
    const packages = async (what = "attention_code as code") =>
      await shop.sql(`select ${what} from service_package_client_package order by id`)
    const productOf = async (variant: string) => {
      const [row] = await shop.sql<{ product_id: string }>(
        "select product_id from product_variant where id = ?",
        [variant]
      )
      return String(row?.product_id)
    }
    const massage = () => shop.variants.massage

    const LOST: Record<(typeof FOUND_BY.others)[number], Lost> = {
      "client_package_batch.queued → run-queued-batch": {
        happen: async () =>
          await batchDeskOf(api, getContainer(), shop).giveToMany({
            customer_ids: [shop.anna.id, shop.ben.id],
          }),
        look: async () => await packages("title"),
        job: runBatches,
      },
      "customer.deleted → mark-on-customer-deleted": {
        happen: async () => await remove(`customers/${shop.ben.id}`),
        look: packages,
        job: syncCustomers,
      },
      "customer.updated → sync-on-customer-updated": {
        happen: async () =>
          await api.post(`/admin/customers/${shop.ben.id}`, { first_name: "Benno" }, owner()),
        look: async () => await packages("customer_name, search_text"),
        job: syncCustomers,
      },
      "product-variant.deleted → mark-on-product-variant-deleted": {
        happen: async () =>
          await remove(`products/${await productOf(massage())}/variants/${massage()}`),
        look: packages,
        job: syncCustomers,
      },
      "product.deleted → mark-on-product-deleted": {
        happen: async () => await remove(`products/${await productOf(massage())}`),
        look: packages,
        job: syncCustomers,
      },
      "user.deleted → leave-team-on-user-deleted": {
        happen: async () => {
          await hire(getContainer(), "Olga", "Otto", "staff")
          const { data } = await api.get<{ users: { id: string }[] }>(
            "/admin/users?q=Olga",
            owner()
          )
          // Past the route that takes the role first, as code deletes a user.
          await shop.sql('update "user" set deleted_at = now() where id = ?', [
            String(data.users[0]?.id),
          ])
        },
        look: async () =>
          await shop.sql("select role from service_package_staff_role order by role"),
        job: syncCustomers,
      },
    }
    const unheard = async (event: string, work: () => Promise<unknown>) => {
      const bus = holdBack(getContainer(), event)
      try {
        await work()
        await utils.waitWorkflowExecutions()
      } finally {
        bus.release()
      }
    }

    describe("what an event told that nobody heard", () => {
      it.each(Object.entries(LOST))("%s: is found by one tick", async (listener, row) => {
        const before = await row.look()
        await unheard(String(listener.split(" → ")[0]), row.happen)
        const lost = await row.look()
        if (!listener.startsWith("user")) expect(lost).toEqual(before)

        await row.job(getContainer())

        const found = await row.look()
        expect(found).not.toEqual(lost)
        if (listener.startsWith("user")) expect(found).toEqual(before)
        await row.job(getContainer())
        expect(await row.look()).toEqual(found)
      })
    })

    describe("a service that was deleted unheard", () => {
      it("is shown once: whoever has looked at the package is not asked again", async () => {
        const massages = await office.given({ template_id: shop.templates.ten_massages })
        const product = await productOf(massage())
        await unheard("product.deleted", async () => await remove(`products/${product}`))
        await syncCustomers(getContainer())
        expect((await office.read(massages)).attention?.code).toBe("service_deleted")
        await office.resolve(massages)

        await syncCustomers(getContainer())

        expect((await office.read(massages)).attention).toBeNull()
      })

      it("is looked for as far back as the shop said", async () => {
        const product = await productOf(massage())
        await unheard("product.deleted", async () => await remove(`products/${product}`))
        await shop.setClock("8 days")
        await syncCustomers(getContainer())
        expect(await packages()).toEqual([{ code: null }, { code: null }])
      })
    })

    describe("users that code has deleted", () => {
      it("lose their roles, and the last owner's stays so that nobody becomes owner by it", async () => {
        await hire(getContainer(), "Olga", "Otto", "staff")
        await shop.sql('update "user" set deleted_at = now()')
        await syncCustomers(getContainer())
        await syncCustomers(getContainer())
        const roles = await shop.sql("select role from service_package_staff_role")
        await shop.sql('update "user" set deleted_at = null')
        expect(roles).toEqual([{ role: "owner" }])
      })
    })
  },
})
