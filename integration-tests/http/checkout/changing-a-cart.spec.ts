import { medusaSuite } from "../../support/medusa-suite"
import { refused } from "../../support/http"
import { merchantOf } from "../../support/merchant"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let merchant: ReturnType<typeof merchantOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      merchant = merchantOf(api, shop)
      await shop.buy(shop.anna, "ten_massages")
      await shop.buy(shop.anna, "beauty_mix")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const line = (cart: { items?: { id: string; unit_price: number }[] | null }, price: number) =>
      String(cart.items?.find(({ unit_price }) => unit_price === price)?.id)
    const held = async () => (await shop.creditsOf(shop.anna)).map((credit) => credit.held)

    describe("the number of a covered line", () => {
      it("raised from 2 to 9 with 2 sessions: the seven cost their price at once", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "facial", quantity: 2 }])
        expect(cart.total).toBe(0)

        const raised = await shop.changeLine(cart, shop.anna, line(cart, 0), { quantity: 9 })

        const lines = ["2 facial at 0 instead of 35", "7 facial at 35"]
        expect(shop.linesOf(raised)).toEqual(lines)
        expect(raised.total).toBe(245)
        expect(shop.linesOf(await shop.readCart(cart, shop.anna))).toEqual(lines)
      })

      it("raised again on the part that is paid: only that grows", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "facial", quantity: 3 }])

        const raised = await shop.changeLine(cart, shop.anna, line(cart, 35), { quantity: 4 })

        expect(shop.linesOf(raised)).toEqual(["2 facial at 0 instead of 35", "4 facial at 35"])
      })

      it("raised where sessions are left: they pay for all of it", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 2 }])

        const raised = await shop.changeLine(cart, shop.anna, line(cart, 0), { quantity: 9 })

        expect(shop.linesOf(raised)).toEqual(["9 massage at 0 instead of 55"])
        expect(await shop.leftOf(shop.anna)).toMatchObject({ "Massage 60": 1 })
      })

      it("lowered: what is too much goes back", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 9 }])

        const lowered = await shop.changeLine(cart, shop.anna, line(cart, 0), { quantity: 2 })

        expect(shop.linesOf(lowered)).toEqual(["2 massage at 0 instead of 55"])
        expect(await shop.leftOf(shop.anna)).toMatchObject({ "Massage 60": 8 })
      })

      it("lowered on the part that is covered: the session moves to a paid one", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "facial", quantity: 4 }])

        const lowered = await shop.changeLine(cart, shop.anna, line(cart, 0), { quantity: 1 })

        expect(shop.linesOf(lowered)).toEqual(["1 facial at 35", "2 facial at 0 instead of 35"])
      })

      it("turned into a fraction: Medusa makes it whole, and sessions pay for what the cart says", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 1.5 }])
        expect(shop.linesOf(cart)).toEqual(["2 massage at 0 instead of 55"])

        const broken = await shop.changeLine(cart, shop.anna, line(cart, 0), { quantity: 2.5 })

        expect(shop.linesOf(broken)).toEqual(["3 massage at 0 instead of 55"])
        expect(await shop.leftOf(shop.anna)).toMatchObject({ "Massage 60": 7 })
      })
    })

    describe("a covered line", () => {
      it("gives its sessions back when it is taken out", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 3 }])

        await shop.removeLine(cart, shop.anna, line(cart, 0))

        expect(await shop.leftOf(shop.anna)).toMatchObject({ "Massage 60": 10 })
        expect(await held()).toEqual([0, 0, 0])
      })

      it("gives them back when its number becomes nothing", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 3 }])

        const emptied = await shop.changeLine(cart, shop.anna, line(cart, 0), { quantity: 0 })

        expect(emptied.items).toEqual([])
        expect(await held()).toEqual([0, 0, 0])
      })

      it("grows when the same service is added five times", async () => {
        let cart = await shop.cart(shop.anna)
        for (let times = 0; times < 5; times++) {
          cart = await shop.addLine(cart, shop.anna, { variant: "massage" })
        }

        expect(shop.linesOf(cart)).toEqual(["5 massage at 0 instead of 55"])
        expect(await shop.leftOf(shop.anna)).toMatchObject({ "Massage 60": 5 })
      })

      it("asks its price when its service is taken off the shelf", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "haircut" }])
        await merchant.takeOffTheShelf(shop.variants.haircut)

        const added = await shop.addLine(cart, shop.anna, { variant: "shampoo" })

        expect(shop.linesOf(added)).toEqual(["1 haircut at 35", "1 shampoo at 12"])
        expect(await held()).toEqual([0, 0, 0])
      })

      it("stays apart from one of another appointment", async () => {
        const at = (hour: string) => ({ variant: "massage" as const, metadata: { hour } })

        const cart = await shop.cart(shop.anna, [at("10:00"), at("11:00"), at("10:00")])

        expect(shop.linesOf(cart)).toEqual([
          "1 massage at 0 instead of 55",
          "2 massage at 0 instead of 55",
        ])
        const kept = cart.items?.map(({ quantity, metadata }) => [metadata?.hour, quantity]).sort()
        expect(kept).toEqual([
          ["10:00", 2],
          ["11:00", 1],
        ])
      })
    })

    describe("moving a cart to another country", () => {
      it("loses nothing: the lines are covered there as here", async () => {
        const region_id = await merchant.openAustria()
        const cart = await shop.cart(shop.anna, [
          { variant: "facial", quantity: 3 },
          { variant: "shampoo" },
        ])

        const moved = await shop.changeCart(cart, shop.anna, { region_id })

        expect(moved.region_id).toBe(region_id)
        expect(shop.linesOf(moved)).toEqual([
          "1 facial at 35",
          "1 shampoo at 12",
          "2 facial at 0 instead of 35",
        ])
        expect(moved.total).toBe(47)
        expect(await shop.leftOf(shop.anna)).toMatchObject({ Facial: 0 })
      })

      it("changes nothing when there is no such country", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])

        const answer = await refused(shop.changeCart(cart, shop.anna, { region_id: "reg_nowhere" }))

        expect(answer.status).toBe(404)
        const after = await shop.readCart(cart, shop.anna)
        expect(shop.linesOf(after)).toEqual(["1 massage at 0 instead of 55"])
        expect(await shop.leftOf(shop.anna)).toMatchObject({ "Massage 60": 9 })
      })
    })
  },
})
