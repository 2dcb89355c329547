import { medusaSuite } from "../../support/medusa-suite"
import { eventually } from "../../support/eventually"
import { issuedBy } from "../../support/issued"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let desk: ReturnType<typeof orderDeskOf>
    let issued: ReturnType<typeof issuedBy>
    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = orderDeskOf(api, shop, getContainer())
      issued = issuedBy(getContainer())
    })

    const sell = async (quantity = 1) => {
      const cart = await shop.cart(shop.anna, [{ variant: "ten_massages", quantity }])
      const order = await shop.complete(cart, shop.anna)
      await issued.waitFor(order, new Array(quantity).fill({ status: "active" }))
      return order
    }
    const sellPaid = async (quantity = 1) => {
      const order = await sell(quantity)
      await shop.capture(order)
      await issued.waitFor(order, new Array(quantity).fill({ payment_status: "paid" }))
      return order
    }
    const book = async () => {
      const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
      await shop.applyCredits(cart, shop.anna)
      await shop.complete(cart, shop.anna)
      await eventually(async () => {
        const [used] = await shop.sql("select 1 from service_package_credit where redeemed = 1")
        expect(used).toBeDefined()
      })
    }
    const unitsOf = async (sold?: { id: string }) => {
      const [units] = await shop.sql(
        "select redeemed, revoked from service_package_credit where client_package_id = ?",
        [String(sold?.id)]
      )
      return units
    }
    const alive = { status: "active", price: 450, left: [10], payment_status: "paid" }
    const ended = { status: "cancelled", left: [0], values: [0] }

    describe("a sale that is cancelled", () => {
      it("ends its packages, and their money goes back with it", async () => {
        const order = await sellPaid()

        await shop.cancelOrder(order)

        await issued.waitFor(order, [
          {
            ...ended,
            paid_amount: 0,
            refunded_amount: 450,
            payment_status: "paid",
            attention: null,
          },
        ])
      })

      it("ends its packages when nothing was ever paid", async () => {
        const order = await sell()

        await shop.cancelOrder(order)

        await issued.waitFor(order, [{ ...ended, paid_amount: 0, refunded_amount: 0 }])
      })
    })

    describe("a sale whose sessions are in use", () => {
      it("is cancelled under an open cart, whose booking costs its price again", async () => {
        const order = await sellPaid()
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        const { cart: covered } = await shop.applyCredits(cart, shop.anna)
        expect(covered.total).toBe(0)

        await shop.cancelOrder(order)

        await issued.waitFor(order, [{ ...ended, attention: null }])
        expect((await shop.readCart(cart, shop.anna)).total).toBe(55)
      })

      it("keeps what was used when it is cancelled, and asks a person to look", async () => {
        const order = await sellPaid()
        await book()

        await shop.cancelOrder(order)

        const [sold] = await issued.waitFor(order, [
          {
            status: "cancelled",
            left: [0],
            values: [45],
            attention: ["cancelled_after_use", null],
          },
        ])
        expect(await unitsOf(sold)).toEqual({ redeemed: 1, revoked: 9 })
      })

      it("loses unused packages before used ones when it shrinks", async () => {
        const order = await sellPaid(2)
        await book()

        await desk.edit(order, 1)

        const packages = await eventually(async () => {
          const all = await issued.packagesOf(order)
          expect(all.filter(({ status }) => status === "cancelled")).toHaveLength(1)
          return all
        })
        const living = packages.find(({ status }) => status === "active")
        expect(await unitsOf(living)).toEqual({ redeemed: 1, revoked: 0 })
      })

      it("keeps its sessions through a partial refund", async () => {
        const order = await sellPaid()
        await book()

        await shop.refund(order, 90)

        await issued.waitFor(order, [
          { status: "active", left: [9], values: [450], paid_amount: 360, refunded_amount: 90 },
        ])
      })
    })

    describe("a refund", () => {
      it("of everything ends the packages", async () => {
        const order = await sellPaid(2)

        await shop.refund(order)

        await issued.waitFor(order, [
          { ...ended, refunded_amount: 450 },
          { ...ended, refunded_amount: 450 },
        ])
      })

      it("of a part moves no session and asks a person what it meant", async () => {
        const order = await sellPaid()

        await shop.refund(order, 180)

        const asked = {
          ...alive,
          paid_amount: 270,
          refunded_amount: 180,
          attention: ["refunded_in_medusa", { amount: "180.00" }],
        }
        await issued.waitFor(order, [asked])
        await shop.replay("order.placed", { id: order.id })
        await issued.waitFor(order, [asked])

        await shop.refund(order, 20)
        await issued.waitFor(order, [
          { ...alive, paid_amount: 250, attention: ["refunded_in_medusa", { amount: "200.00" }] },
        ])
      })
    })

    describe("an order edit", () => {
      it("takes the newest package away, and gives a new one when it grows again", async () => {
        const order = await sellPaid(3)

        await desk.edit(order, 2)
        await issued.waitFor(order, [alive, alive, { ...ended, paid_amount: 0 }])

        await desk.edit(order, 3)
        await issued.waitFor(order, [
          alive,
          alive,
          ended,
          { unit_index: 3, left: [10], price: 450 },
        ])
      })

      it("that takes the line away ends its packages", async () => {
        const order = await sellPaid(2)

        await desk.edit(order, 0)

        await issued.waitFor(order, [ended, ended])
      })
    })

    describe("a return", () => {
      it("ends as many packages as came back", async () => {
        const order = await sellPaid(3)

        await desk.takeBack(order, 1)

        await issued.waitFor(order, [alive, alive, ended])
      })
    })
  },
})
