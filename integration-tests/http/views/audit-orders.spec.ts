import resolveHolds from "../../../src/jobs/service-packages-resolve-holds"
import auditServicePackages from "../../../src/scripts/audit"
import type { AdminAuditOrdersResponse } from "../../../src/types"
import { coveredCart } from "../../support/covered-cart"
import { eventually } from "../../support/eventually"
import { exitCodeOf } from "../../support/exit-code"
import { frontDeskOf } from "../../support/front-desk"
import type { Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"

type Ref = { id: string }

// What a restore of the plugin's tables to an earlier time leaves: no triggers run while one loads them.
const asIfNever = (...deletes: string[]) =>
  `set session_replication_role = replica; ${deletes.join(";")}; set session_replication_role = origin`

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await utils.waitWorkflowExecutions()
    })

    const audit = async (query = "") =>
      (
        await api.get<AdminAuditOrdersResponse>(
          `/admin/service-packages/audit/orders${query}`,
          shop.admin("manager")
        )
      ).data
    const onCommandLine = async () =>
      await exitCodeOf(
        async () => await auditServicePackages({ container: getContainer(), args: [] })
      )
    const lineOf = async (order: Ref) =>
      (await orderDeskOf(api, shop, getContainer()).lineOf(order)).id
    const forgetRedemptionsOf = async ({ id }: Ref) => {
      await shop.sql(asIfNever(`delete from service_package_redemption where order_id = '${id}'`))
    }
    const forgetPackages = async () => {
      const tables = ["entry", "credit", "client_package", "operation"]
      await shop.sql(asIfNever(...tables.map((table) => `delete from service_package_${table}`)))
    }
    const booked = async () => {
      await frontDeskOf(api, shop).given({ template_id: shop.templates.ten_massages })
      const order = await shop.placeOrder(await coveredCart(shop, shop.anna), shop.anna)
      await eventually(async () => expect(await shop.redemptionsOf(order)).toHaveLength(1))
      return order
    }

    it("finds nothing where Medusa and the plugin know the same", async () => {
      await booked()
      await shop.buy(shop.ben, "ten_massages")
      await frontDeskOf(api, shop).sell({ template_id: shop.templates.ten_massages })
      expect(await audit()).toMatchObject({ ok: true, differences: [], next: null })
      expect(await onCommandLine()).toBeUndefined()
    })

    it("names a booking that a session paid for and no session knows of, and leaves its price alone", async () => {
      const order = await booked()
      await forgetRedemptionsOf(order)
      await shop.sql(
        "update order_line_item set created_at = created_at - interval '1 hour' where unit_price = 0"
      )
      await resolveHolds(getContainer())

      expect(await audit()).toMatchObject({
        ok: false,
        differences: [
          { order_id: order.id, order_line_item_id: await lineOf(order), check: "redemption" },
        ],
      })
      expect(await onCommandLine()).toBe(1)
    })

    it("names an order whose package is gone, bought in the shop front or sold at the desk", async () => {
      const { order } = await shop.buy(shop.ben, "ten_massages")
      const sale = await frontDeskOf(api, shop).sell({ template_id: shop.templates.ten_massages })
      await forgetPackages()

      const { differences } = await audit()
      const sold = [order.id, String(sale.client_package.order_id)].sort()
      expect(differences.map(({ order_id, check }) => [order_id, check])).toEqual(
        sold.map((id) => [id, "package"])
      )
    })

    it("names none that was cancelled, or given back in full", async () => {
      const cancelled = await shop.buy(shop.ben, "ten_massages")
      await shop.cancelOrder(cancelled.order)
      const back = await shop.buy(shop.ben, "ten_massages")
      await shop.capture(back.order)
      await shop.refund(back.order, 450)
      await forgetPackages()
      expect(await audit()).toMatchObject({ ok: true, differences: [] })
    })

    it("goes through all orders a stretch at a time", async () => {
      await shop.buy(shop.ben, "ten_massages")
      await shop.buy(shop.ben, "ten_massages")
      const first = await audit("?limit=1")
      expect(first.checked).toBe(1)
      expect(await audit(`?limit=1000&after=${first.next}`)).toMatchObject({ next: null })
    })
  },
})
