import { medusaSuite } from "../../support/medusa-suite"
import { eventually } from "../../support/eventually"
import { merchantOf } from "../../support/merchant"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let merchant: ReturnType<typeof merchantOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      merchant = merchantOf(api, shop)
      await shop.buy(shop.anna, "five_visits")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const visits = async () => (await shop.leftOf(shop.anna)).Treatment
    const reasons = async (cart: { id: string }) =>
      (await shop.quote(cart, shop.anna)).lines.map(({ refusal }) => refusal?.code ?? null)

    describe("five visits", () => {
      it("pay any service of the studio, and nothing else", async () => {
        const cart = await shop.cart(shop.anna, [
          { variant: "massage", quantity: 2 },
          { variant: "facial" },
          { variant: "haircut" },
          { variant: "shampoo" },
        ])

        expect(shop.linesOf(cart)).toEqual([
          "1 facial at 0 instead of 35",
          "1 haircut at 0 instead of 35",
          "1 shampoo at 12",
          "2 massage at 0 instead of 55",
        ])
        expect(await visits()).toBe(1)
      })

      it("save the customer the most where one visit is left", async () => {
        const first = await shop.cart(shop.anna, [{ variant: "facial", quantity: 4 }])
        await shop.placeOrder(first, shop.anna)
        await eventually(async () => {
          expect(await shop.creditsOf(shop.anna)).toMatchObject([{ available: 1, redeemed: 4 }])
        })
        const cart = await shop.cart(shop.anna, [{ variant: "haircut" }])
        expect(shop.linesOf(cart)).toEqual(["1 haircut at 0 instead of 35"])

        const added = await shop.addLine(cart, shop.anna, { variant: "massage" })

        expect(shop.linesOf(added)).toEqual(["1 haircut at 35", "1 massage at 0 instead of 55"])
        expect(added.total).toBe(35)
        expect(await reasons(cart)).toEqual(
          added.items?.map(({ unit_price }) => (unit_price === 0 ? null : "insufficient_credits"))
        )
      })

      it("never pay for gift cards or for packages, whatever shelf they lie on", async () => {
        const card = await merchant.giftCard(25)
        await merchant.callTreatment(shop.variants.ten_massages)

        const cart = await shop.cart(shop.anna, [
          { variant: card },
          { variant: "ten_massages" },
          { variant: "facial" },
        ])

        expect(shop.linesOf(cart)).toEqual([
          "1 Gift card at 25",
          "1 facial at 0 instead of 35",
          "1 ten_massages at 450",
        ])
        const { cart: applied } = await shop.applyCredits(cart, shop.anna)
        expect(applied.total).toBe(475)
      })
    })

    describe("a package in which a massage costs two", () => {
      it("pays as many as it has pairs, and the rest costs its price", async () => {
        const coverage = [
          { kind: "variant" as const, reference_id: shop.variants.massage, cost: 2 },
          { kind: "variant" as const, reference_id: shop.variants.facial, cost: 1 },
        ]
        const items = [{ title: "Points", unit_label: "point", units: 5, coverage }]
        const points = await merchant.offer({ title: "5 points", items }, 100)
        await shop.buy(shop.ben, points)

        const cart = await shop.cart(shop.ben, [{ variant: "massage", quantity: 3 }])

        expect(shop.linesOf(cart)).toEqual(["1 massage at 55", "2 massage at 0 instead of 55"])
        expect(await shop.leftOf(shop.ben)).toEqual({ Points: 1 })
        const added = await shop.addLine(cart, shop.ben, { variant: "facial" })
        expect(shop.linesOf(added)).toEqual([
          "1 facial at 0 instead of 35",
          "1 massage at 55",
          "2 massage at 0 instead of 55",
        ])
        expect(await shop.leftOf(shop.ben)).toEqual({ Points: 0 })
        const quote = await shop.quote(cart, shop.ben)
        expect(quote).toMatchObject({ covered_total: 145, due_total: 55 })
        const order = await shop.complete(cart, shop.ben)
        expect(order.total).toBe(55)
      })
    })
  },
})
