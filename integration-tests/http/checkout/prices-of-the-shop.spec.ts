import { medusaSuite } from "../../support/medusa-suite"
import { refused, type Api } from "../../support/http"
import { merchantOf } from "../../support/merchant"
import { priceListsOf } from "../../support/price-lists"
import { regionsOf } from "../../support/regions"
import { openShop, type Shop } from "../../support/shop"
import type { Customer } from "../../support/visitors"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let prices: ReturnType<typeof priceListsOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      prices = priceListsOf(api, shop)
      await shop.buy(shop.anna, "three_facials")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    /** Puts one facial after the other into a cart, as shoppers do. */
    const oneByOne = async (customer: Customer, times: number) => {
      let cart = await shop.cart(customer)
      for (let n = 0; n < times; n++) {
        cart = await shop.addLine(cart, customer, { variant: "facial" })
      }
      return cart
    }
    const fromFourOn = async (amount: number) =>
      await prices.tier(shop.variants.facial, [{ amount: 35 }, { amount, min_quantity: 4 }])

    describe("a price that depends on how many are booked", () => {
      it("is what the rest of a booking costs, whether added at once or one by one", async () => {
        await fromFourOn(25)
        const plain = await oneByOne(shop.ben, 4)
        const atOnce = await shop.cart(shop.anna, [{ variant: "facial", quantity: 4 }])
        await shop.declineCredits(atOnce, shop.anna)
        const stepwise = await oneByOne(shop.anna, 4)

        expect(shop.linesOf(plain)).toEqual(["4 facial at 25"])
        expect(shop.linesOf(stepwise)).toEqual(["1 facial at 25", "3 facial at 0 instead of 25"])
        const { cart: again } = await shop.applyCredits(atOnce, shop.anna, { take_over: true })
        expect(shop.linesOf(again)).toEqual(["1 facial at 25", "3 facial at 0 instead of 25"])
      })

      it("comes back for all of it when she pays with money instead", async () => {
        await fromFourOn(25)
        const cart = await oneByOne(shop.anna, 4)

        const { cart: declined } = await shop.declineCredits(cart, shop.anna)

        expect(shop.linesOf(declined)).toEqual(["4 facial at 25"])
      })

      it("is the usual one again when fewer are booked", async () => {
        await fromFourOn(25)
        const cart = await oneByOne(shop.anna, 5)
        const rest = cart.items?.find(({ unit_price }) => unit_price > 0)
        expect(rest).toMatchObject({ quantity: 2, unit_price: 25 })

        const covered = cart.items?.find(({ unit_price }) => unit_price === 0)
        await shop.removeLine(cart, shop.anna, String(rest?.id))
        const fewer = await shop.changeLine(cart, shop.anna, String(covered?.id), { quantity: 2 })

        expect(shop.linesOf(fewer)).toEqual(["2 facial at 0 instead of 35"])
      })

      it("stays when Medusa prices the cart anew for another address", async () => {
        await fromFourOn(25)
        const cart = await oneByOne(shop.anna, 4)

        const moved = await shop.changeCart(cart, shop.anna, {
          shipping_address: { country_code: "de", postal_code: "20095", province: "HH" },
        })

        expect(shop.linesOf(moved)).toEqual(["1 facial at 25", "3 facial at 0 instead of 25"])
      })

      it("of nothing takes no session, and the order is placed", async () => {
        await prices.tier(shop.variants.facial, [{ amount: 35 }, { amount: 0, min_quantity: 2 }])
        const cart = await oneByOne(shop.anna, 2)

        expect(shop.linesOf(cart)).toEqual(["2 facial at 0"])
        await shop.placeOrder(cart, shop.anna)
        expect(await shop.leftOf(shop.anna)).toMatchObject({ Facial: 3 })
      })
    })

    describe("a service that the shop gives away", () => {
      const give = async (type: "sale" | "override", group?: string) =>
        await prices.list({ title: "Given", type, group, prices: { [shop.variants.massage]: 0 } })
      const expectOrdered = async (customer: Customer) => {
        const cart = await shop.cart(customer, [{ variant: "massage" }])
        expect(cart.total).toBe(0)
        expect((await shop.placeOrder(cart, customer)).total).toBe(0)
      }

      it.each(["sale", "override"] as const)(
        "to a customer group, by a list of type %s, is booked",
        async (type) => {
          await give(type, await prices.group("VIP", [shop.ben, shop.anna]))

          await expectOrdered(shop.ben)
          await expectOrdered(shop.anna)
        }
      )

      it.each(["sale", "override"] as const)(
        "to everybody, by a list of type %s, is booked",
        async (type) => {
          await give(type)

          await expectOrdered(shop.ben)
        }
      )

      it("on a list that ends while it is in a cart is booked at the price in the cart", async () => {
        const id = await give("override")
        const cart = await shop.cart(shop.ben, [{ variant: "massage" }])
        await prices.end(id)

        expect((await shop.placeOrder(cart, shop.ben)).total).toBe(0)
      })

      it("costs a customer outside the group what it costs", async () => {
        await give("override", await prices.group("VIP", [shop.anna]))

        expect((await shop.cart(shop.ben, [{ variant: "massage" }])).total).toBe(55)
      })
    })

    describe("a price for a customer group", () => {
      it("is what the rest costs, and what comes back when she pays with money", async () => {
        const group = await prices.group("Members", [shop.anna])
        await prices.list({ title: "Members", group, prices: { [shop.variants.facial]: 29.5 } })

        const cart = await oneByOne(shop.anna, 4)
        expect(shop.linesOf(cart)).toEqual(["1 facial at 29.5", "3 facial at 0 instead of 29.5"])
        const { cart: declined } = await shop.declineCredits(cart, shop.anna)
        expect(shop.linesOf(declined)).toEqual(["4 facial at 29.5"])
      })

      it("on sale shows the price before it once a session lets go", async () => {
        await prices.list({ title: "May", type: "sale", prices: { [shop.variants.facial]: 20 } })
        const cart = await shop.cart(shop.anna, [{ variant: "facial" }])
        expect(shop.linesOf(cart)).toEqual(["1 facial at 0 instead of 20"])

        const { cart: declined } = await shop.declineCredits(cart, shop.anna)

        expect(shop.linesOf(declined)).toEqual(["1 facial at 20 instead of 35"])
      })
    })

    describe.each([
      ["rsd", "rs", 1999.99],
      ["usd", "us", 35.125],
      ["kwd", "kw", 12.3456],
    ])("a price in %s with more digits than the currency has", (currency_code, country, amount) => {
      it.each([true, false])("comes back to the digit (tax inclusive: %s)", async (inclusive) => {
        const regions = regionsOf(api, shop)
        const region = await regions.open(country, currency_code, country, { rate: 20, inclusive })
        await regions.price(shop.variants.facial, currency_code, amount)
        const path = "/store/carts"
        const { data } = await api.post<{ cart: { id: string } }>(
          path,
          { region_id: region.id },
          shop.anna.session
        )

        const cart = await shop.addLine(data.cart, shop.anna, { variant: "facial", quantity: 4 })
        const pricesIn = ({ items }: typeof cart) => items?.map((line) => line.unit_price).sort()
        expect(pricesIn(cart)).toEqual([0, amount])
        const { cart: declined } = await shop.declineCredits(cart, shop.anna)

        expect(pricesIn(declined)).toEqual([amount])
      })
    })

    it("a customer who never had a session is not told that hers is gone", async () => {
      const id = await prices.list({ title: "Given", prices: { [shop.variants.massage]: 0 } })
      const ben = await shop.cart(shop.ben, [{ variant: "massage" }])
      await prices.end(id)
      await merchantOf(api, shop).setPrice(shop.variants.massage, 60)
      const raised = await shop.addLine(ben, shop.ben, { variant: "massage" })

      expect(raised.total).toBe(120)
      const { code } = await refused(shop.placeOrder(raised, shop.ben))
      expect(code).not.toBe("credits_no_longer_held")
      expect((await shop.complete(raised, shop.ben)).total).toBe(120)
    })
  },
})
