import { annaUses } from "../../support/anna-uses"
import { cashierOf } from "../../support/cashier"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { merchantOf } from "../../support/merchant"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof frontDeskOf>
    let till: ReturnType<typeof cashierOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = frontDeskOf(api, shop)
      till = cashierOf(api, shop)
      await utils.waitWorkflowExecutions()
    })

    /** "10 massages" for 300.00 with so much of it paid, where a massage alone costs 40.00. */
    const tenForThreeHundred = async (paid = 300) => {
      await merchantOf(api, shop).setPrice(shop.variants.massage, 40)
      const payment = { amount: paid, method: "cash" }
      return await desk.given({ template_id: shop.templates.ten_massages, price: 300, payment })
    }
    const amountsOf = async (sold: { id: string }, fee?: number) =>
      (await till.preview(sold, fee)).methods.map(({ method, amount }) => [method, amount])

    it("says 180.00 pro rata and 140.00 by list price when 4 of 10 for 300.00 are used", async () => {
      const sold = await tenForThreeHundred()
      await annaUses(shop, 4)

      expect(await till.preview(sold)).toEqual({
        currency_code: "eur",
        received: 300,
        methods: [
          {
            method: "pro_rata",
            amount: 180,
            tax: 0,
            units_revoked: 6,
            explanation:
              "6 of 10 sessions are unused, worth 180.00 EUR; 300.00 EUR was received: 180.00 EUR.",
          },
          {
            method: "list_price",
            amount: 140,
            tax: 0,
            units_revoked: 6,
            explanation:
              "300.00 EUR received, less 160.00 EUR for 4 sessions at list price: 140.00 EUR.",
          },
        ],
      })
      expect(await till.look(sold)).toMatchObject({ status: "active", paid_amount: 300 })
    })

    it("takes a fee off either: 120.00 of 140.00 with a fee of 20.00, and never less than nothing", async () => {
      const sold = await tenForThreeHundred()
      await annaUses(shop, 4)

      expect(await amountsOf(sold, 20)).toEqual([
        ["pro_rata", 160],
        ["list_price", 120],
      ])
      expect(await amountsOf(sold, 1_000)).toEqual([
        ["pro_rata", 0],
        ["list_price", 0],
      ])
    })

    it("never says more than was received", async () => {
      const sold = await tenForThreeHundred(150)
      await annaUses(shop, 4)
      expect(await amountsOf(sold)).toEqual([
        ["pro_rata", 30],
        ["list_price", 0],
      ])
      const template_id = shop.templates.three_facials
      const unpaid = await desk.owed({ template_id })
      expect(await amountsOf(unpaid)).toEqual([
        ["pro_rata", 0],
        ["list_price", 0],
      ])
    })

    it("counts what an order received for a package, with the tax in it", async () => {
      const { order, packages } = await shop.buy(shop.anna, "ten_massages")
      const [sold] = packages
      if (!sold) throw new Error("Nothing was sold.")
      await shop.capture(order)
      await annaUses(shop, 4)
      const { received, methods } = await till.preview(sold)
      expect(received).toBe(450)
      expect(methods).toMatchObject([
        { method: "pro_rata", amount: 270, tax: 43.13 },
        { method: "list_price", amount: 230, tax: 36.72 },
      ])
    })

    it("offers no store credit where nobody accounts for it", async () => {
      const sold = await tenForThreeHundred()
      expect((await amountsOf(sold)).map(([method]) => method)).toEqual(["pro_rata", "list_price"])
      expect(await refused(till.cancel(sold, { method: "store_credit" }))).toMatchObject({
        status: 400,
        type: "invalid_data",
        message: "refund.method: this shop has no store credit.",
      })
      expect(await till.look(sold)).toMatchObject({ status: "active" })
    })

    it("is a matter of managers, of known packages and of fees that exist", async () => {
      const sold = await tenForThreeHundred()
      expect(await refused(till.preview(sold, 20, shop.admin("staff")))).toMatchObject({
        status: 403,
        code: "forbidden",
      })
      expect(await refused(till.preview({ id: "cpkg_nobody" }))).toMatchObject({ status: 404 })
      for (const fee of [-1, 0.005]) {
        expect(await refused(till.preview(sold, fee))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
      }
    })
  },
})
