import type { HttpTypes } from "@medusajs/framework/types"
import type { AdminClientPackage } from "../../../src/types"
import { cashierOf } from "../../support/cashier"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import type { Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { regionsOf } from "../../support/regions"
import { salesOf } from "../../support/sales"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof frontDeskOf>
    let till: ReturnType<typeof cashierOf>
    let sales: ReturnType<typeof salesOf>
    let orders: ReturnType<typeof orderDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = frontDeskOf(api, shop)
      till = cashierOf(api, shop)
      sales = salesOf(api, shop)
      orders = orderDeskOf(api, shop, getContainer())
    })
    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      await shop.audit()
    })

    const sell = async (body: object = {}) =>
      (await desk.sell({ template_id: shop.templates.ten_massages, ...body })).client_package
    const cash = (amount: number) => ({ payment: { amount, method: "cash" } })
    /** What Medusa's list of orders says of a sale. */
    const listed = async ({ order_id }: AdminClientPackage) => {
      const params = { id: order_id, fields: "id,payment_status,fulfillment_status" }
      const config = { ...shop.admin(), params }
      const { data } = await api.get<{ orders: HttpTypes.AdminOrder[] }>("/admin/orders", config)
      return data.orders.map((order) => order.payment_status)[0]
    }
    /** What is asked for by collections that nobody has paid. */
    const asked = async (sold: AdminClientPackage) =>
      (await sales.orderOf(sold)).collections
        .filter(({ status }) => status === "not_paid")
        .map(({ amount }) => amount)

    it("says of a sale what its package says: nothing, a part, all", async () => {
      const sold = await sell()
      expect(await listed(sold)).toBe("not_paid")

      await till.pay(sold, { amount: 100 })
      expect(await listed(sold)).toBe("partially_captured")
      expect(await asked(sold)).toEqual([350])

      await till.pay(sold, { amount: 50 })
      expect(await listed(sold)).toBe("partially_captured")
      expect(await asked(sold)).toEqual([300])

      await till.pay(sold, { amount: 300 })
      expect(await listed(sold)).toBe("captured")
      expect(await asked(sold)).toEqual([])
      expect(await till.look(sold)).toMatchObject({ payment_status: "paid" })
    })

    it("says so when a part was paid as it was sold, and all of it was", async () => {
      const [part, all] = [await sell(cash(100)), await sell(cash(450))]
      expect(await listed(part)).toBe("partially_captured")
      expect(await asked(part)).toEqual([350])
      expect(await listed(all)).toBe("captured")
      expect(await asked(all)).toEqual([])
    })

    it("says that a sale for nothing is paid", async () => {
      const sold = await desk.sell(
        { template_id: shop.templates.ten_massages, price: 0 },
        shop.admin("manager")
      )
      expect(await listed(sold.client_package)).toBe("captured")
      expect(await asked(sold.client_package)).toEqual([0])
    })

    it("lets Medusa's page take the rest, and the package is paid", async () => {
      const sold = await sell(cash(100))
      await orders.markAsPaid({ id: String(sold.order_id) })
      expect(await listed(sold)).toBe("captured")
      await eventually(async () => {
        const paid = { payment_status: "paid", paid_amount: 450 }
        expect(await till.look(sold)).toMatchObject(paid)
      })
    })

    it("asks again for what was taken back as a mistake", async () => {
      const sold = await sell(cash(100))
      await till.pay(sold, { amount: 50 })
      await till.voidPayment(sold, 50)
      expect(await asked(sold)).toEqual([350])
      await till.pay(sold, { amount: 350 })
      expect(await asked(sold)).toEqual([])
      expect(await till.look(sold)).toMatchObject({ payment_status: "paid" })
    })

    it("asks over a payment link for what is left, whatever the desk has taken since", async () => {
      const { client_package: sold, payment_link } = await desk.sell({
        template_id: shop.templates.ten_massages,
        payment_link: true,
      })
      expect(payment_link).toMatchObject({ amount: 450 })
      await till.pay(sold, { amount: 150 })
      expect((await sales.orderOf(sold)).collections).toContainEqual({
        id: payment_link?.payment_collection_id,
        amount: 300,
        status: "not_paid",
      })
      expect(await listed(sold)).toBe("partially_captured")
    })

    it.each([
      { currency: "jpy", country: "jp", list: 9999, rate: 8.5, first: 5000, rest: 5849 },
      { currency: "kwd", country: "kw", list: 33.333, rate: 5.55, first: 10.001, rest: 25.182 },
    ])("is exact where tax comes on top: $currency", async ({ first, rest, ...place }) => {
      const abroad = regionsOf(api, shop)
      const { currency, country, list, rate } = place
      const taxed = { rate, inclusive: false }
      const region = await abroad.open(`In ${currency}`, currency, country, taxed)
      await abroad.price(shop.variants.ten_massages, currency, list)
      const sold = await sell({ region_id: region.id, ...cash(first) })
      expect(await listed(sold)).toBe("partially_captured")
      await till.pay(sold, { amount: rest })
      expect(await listed(sold)).toBe("captured")
      expect((await sales.orderOf(sold)).pending).toBe(0)
    })
  },
})
