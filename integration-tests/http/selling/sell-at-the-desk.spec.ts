import { frontDeskOf } from "../../support/front-desk"
import { houseRulesOf } from "../../support/house-rules"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { regionsOf } from "../../support/regions"
import { salesOf } from "../../support/sales"
import { openShop, type Shop } from "../../support/shop"

const BAD = { status: 400, type: "invalid_data" }

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof frontDeskOf>
    let sales: ReturnType<typeof salesOf>
    let regions: ReturnType<typeof regionsOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = frontDeskOf(api, shop)
      sales = salesOf(api, shop)
      regions = regionsOf(api, shop)
    })
    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      await shop.audit()
    })

    const tenMassages = () => ({ template_id: shop.templates.ten_massages })
    const cash = (amount: number) => ({ payment: { amount, method: "cash", reference: "slip 7" } })

    describe("a package that staff sell", () => {
      it("is a regular order of the shop, taxed like any other", async () => {
        const { client_package: sold } = await desk.sell({ ...tenMassages(), price: 420 })

        expect(sold).toMatchObject({
          title: "10 massages",
          source: "sale",
          status: "active",
          price: 420,
          original_price: 450,
          paid_amount: 0,
          payment_status: "unpaid",
          units: { granted: 10, available: 10 },
          service_credits: [{ value: 420 }],
        })
        expect(sold.expires_on).toMatch(/^\d{4}-\d\d-\d\d$/)
        const variant_id = shop.variants.ten_massages
        expect(await sales.orderOf(sold)).toMatchObject({
          status: "pending",
          email: shop.anna.email,
          customer_id: shop.anna.id,
          total: 420,
          tax: 67.06,
          pending: 420,
          lines: [{ title: "10 massages", quantity: 1, variant_id, compare_at_unit_price: 450 }],
        })
      })

      it("is paid in part at once, and the rest stays open on the order", async () => {
        const { client_package: sold } = await desk.sell({
          ...tenMassages(),
          price: 420,
          ...cash(20),
        })

        expect(sold).toMatchObject({ paid_amount: 20, payment_status: "partial" })
        expect(await sales.orderOf(sold)).toMatchObject({
          total: 420,
          pending: 400,
          captured: [20],
        })
        expect(await sales.paymentsOf(sold)).toEqual([
          { kind: "payment", amount: 20, method: "cash", reference: "slip 7", in_medusa: true },
        ])
      })

      it("is paid in full at once, and nothing is left for a link", async () => {
        const { client_package: sold, payment_link } = await desk.sell({
          ...tenMassages(),
          ...cash(450),
          payment_link: true,
        })

        expect(payment_link).toBeUndefined()
        expect(sold).toMatchObject({ paid_amount: 450, payment_status: "paid" })
        expect(await sales.orderOf(sold)).toMatchObject({ pending: 0, captured: [450] })
      })

      it("can be left to a shop front to be paid: the answer says what for and where", async () => {
        const { client_package: sold, payment_link } = await desk.sell({
          ...tenMassages(),
          ...cash(50),
          payment_link: true,
        })

        expect(payment_link).toMatchObject({ amount: 400, currency_code: "eur" })
        const { collections } = await sales.orderOf(sold)
        expect(collections).toContainEqual({
          id: payment_link?.payment_collection_id,
          amount: 400,
          status: "not_paid",
        })
      })

      it("may cost nothing, with an order that says so", async () => {
        const free = { ...tenMassages(), discount: { percent: 100 } }
        const { client_package: sold } = await desk.sell(free)

        expect(sold).toMatchObject({ price: 0, original_price: 450, payment_status: "paid" })
        expect(await sales.orderOf(sold)).toMatchObject({ total: 0, pending: 0 })
      })

      it("begins and ends on the days that staff name, and keeps their note", async () => {
        const days = { starts_on: "2030-06-01", expires_on: "2030-08-31" }
        const { client_package: sold } = await desk.sell({
          ...tenMassages(),
          ...days,
          note: "For the summer",
        })
        expect(sold).toMatchObject({ ...days, status: "pending", notes_count: 1 })
      })

      it("pays at the checkout like one that was bought", async () => {
        await desk.sell(tenMassages())

        const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 2 }])
        expect((await shop.applyCredits(cart, shop.anna)).cart.total).toBe(0)
        await shop.complete(cart, shop.anna)
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 8 })
      })

      it("keeps its price whatever promotions the shop runs", async () => {
        await orderDeskOf(api, shop, getContainer()).promoteAll("SALE", 50)

        const { client_package: sold } = await desk.sell({ ...tenMassages(), price: 420 })
        expect(await sales.orderOf(sold)).toMatchObject({ total: 420 })
      })

      it("may be put together on the spot: its order has a line of its own", async () => {
        const { client_package: sold } = await desk.sell({
          title: "Anna's summer",
          price: 100,
          items: [
            {
              title: "Haircut",
              units: 3,
              coverage: [{ kind: "variant", reference_id: shop.variants.haircut }],
            },
          ],
        })

        expect(sold).toMatchObject({ title: "Anna's summer", template_id: null, price: 100 })
        expect(await sales.orderOf(sold)).toMatchObject({
          total: 100,
          lines: [{ title: "Anna's summer", variant_id: null, quantity: 1 }],
        })
      })
    })

    describe("where a package is sold", () => {
      it("is a matter of tax: without tax in its prices the region adds it", async () => {
        const region = await regions.open("Schweiz", "chf", "ch", { rate: 10, inclusive: false })
        await regions.price(shop.variants.ten_massages, "chf", 500)
        const chf = { ...tenMassages(), region_id: region.id }

        const { client_package: sold } = await desk.sell({ ...chf, price: 400, ...cash(440) })
        expect(sold).toMatchObject({
          currency_code: "chf",
          price: 440,
          original_price: 550,
          payment_status: "paid",
        })
        expect(await sales.orderOf(sold)).toMatchObject({ total: 440, tax: 40, pending: 0 })
        expect(await refused(desk.sell({ ...chf, price: 400, ...cash(440.01) }))).toMatchObject(BAD)
      })

      it("has to be said when several regions use the currency", async () => {
        await regions.open("Österreich", "eur", "at", { rate: 20, inclusive: true })

        expect(await refused(desk.sell(tenMassages()))).toMatchObject(BAD)
        const region_id = shop.studio.region_id
        const { client_package: sold } = await desk.sell({ ...tenMassages(), region_id })
        expect(await sales.orderOf(sold)).toMatchObject({ region_id })
      })

      it("is the country that the customer lives in, as far as the region has it", async () => {
        const body = {
          first_name: "Anna",
          last_name: "Albers",
          address_1: "Kai 1",
          city: "Hamburg",
        }
        const address = { ...body, country_code: "de", is_default_shipping: true }
        await api.post(`/admin/customers/${shop.anna.id}/addresses`, address, shop.admin())

        const { client_package: sold } = await desk.sell(tenMassages())
        const { shipping_address } = await sales.orderOf(sold)
        expect(shipping_address).toMatchObject({ ...body, country_code: "de" })
      })
    })

    describe("a sale that cannot be", () => {
      it("is refused before there is an order or a package", async () => {
        const bodies = [
          { ...tenMassages(), price: 420, ...cash(420.01) },
          { ...tenMassages(), price: 420, ...cash(0) },
          { ...tenMassages(), price: -1 },
          { ...tenMassages(), currency_code: "usd" },
          { ...tenMassages(), expires_on: "2020-01-01" },
          { ...tenMassages(), payment_link: "yes" },
          { ...tenMassages(), starts_on: "2031-01-02", expires_on: "2031-01-01" },
        ]
        for (const body of bodies) {
          const wanted = { customer_id: shop.anna.id, source: "sale", ...body }
          const post = api.post("/admin/client-packages", wanted, shop.admin("manager"))
          expect(await refused(post)).toMatchObject(BAD)
        }
        const given = { ...tenMassages(), payment_link: true }
        expect(await refused(desk.give(given))).toMatchObject(BAD)
        const stranger = { ...tenMassages(), customer_id: "cus_0" }
        expect(await refused(desk.sell(stranger))).toMatchObject({ status: 404 })

        expect(await sales.orderIdsOf(shop.anna)).toEqual([])
        expect(await desk.idsOf({})).toEqual([])
        expect(await shop.sql("select 1 from service_package_operation")).toEqual([])
      })

      it("leaves nothing when Medusa will not write its order", async () => {
        const stocked = await houseRulesOf(api, shop).sellProduct("Stocked", 10)
        await shop.sql("update product_variant set manage_inventory = true where id in (?, ?)", [
          stocked,
          shop.variants.ten_massages,
        ])

        expect((await refused(desk.sell(tenMassages()))).status).toBe(400)

        expect(await sales.orderIdsOf(shop.anna)).toEqual([])
        expect(await desk.idsOf({})).toEqual([])
      })
    })
  },
})
