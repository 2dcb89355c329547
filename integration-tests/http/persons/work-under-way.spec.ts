import { Modules } from "@medusajs/framework/utils"
import finishPlanned from "../../../src/jobs/service-packages-finish-planned"
import { cutShort } from "../../support/cut-short"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { TRACES, zoeAt } from "../../support/quixwater"
import { openShop, type Shop } from "../../support/shop"
import { tracesIn } from "../../support/traces-in"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let zoe: Awaited<ReturnType<typeof zoeAt>>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      zoe = await zoeAt(api, getContainer(), shop)
    })
    afterEach(async () => await shop.audit())

    /** A sale whose process lost its way after the order was written. */
    const halfSold = async () => {
      const at = { service: Modules.ORDER, method: "createOrders", nth: 1 }
      const power = cutShort(getContainer(), at, "after")
      await refused(zoe.sell())
      expect(power.cuts()).toBe(1)
    }
    const erase = async () =>
      await api.post(`/admin/customers/${zoe.id}/package-data/erase`, {}, shop.admin())
    const lease = async (until: string) => {
      await shop.sql(
        `update service_package_planned_work set leased_until = now() + interval '${until}'`
      )
    }

    describe("a customer who is erased while something of hers is under way", () => {
      it("is not erased while somebody is at it, who would write her name", async () => {
        await halfSold()
        await lease("2 minutes")
        expect(await refused(erase())).toMatchObject({ status: 400, code: "changed_meanwhile" })
        expect(await tracesIn(shop, TRACES)).not.toEqual([])
      })

      it("is not erased while a message to her is being sent", async () => {
        await shop.sql(
          `insert into service_package_message (id, customer_id, kind, dedupe_key, channel, due_at, last_moment_at, status, next_attempt_at, leased_until)
           values ('pmsg_1', ?, 'issued', 'a', 'email', now(), now() + interval '1 day', 'due', now(), now() + interval '1 minute')`,
          [zoe.id]
        )
        expect(await refused(erase())).toMatchObject({ status: 400, code: "changed_meanwhile" })
      })

      it("is erased where nobody is at it, and the sale comes to its end without her name", async () => {
        await halfSold()
        await lease("-1 minute")
        await erase()
        expect(await tracesIn(shop, TRACES)).toEqual([])

        await finishPlanned(getContainer())
        await utils.waitWorkflowExecutions()

        const left = await shop.sql("select id from service_package_planned_work")
        expect(left).toEqual([])
        const [sold] = (await zoe.office.list({ customer_id: [zoe.id] })).client_packages
        expect(sold).toMatchObject({ customer_name: null, customer_email: null, price: 450 })
        expect(await tracesIn(shop, TRACES)).toEqual([])
      })
    })
  },
})
