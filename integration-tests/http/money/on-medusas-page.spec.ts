import { annaUses } from "../../support/anna-uses"
import { cashierOf } from "../../support/cashier"
import { eventually } from "../../support/eventually"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let till: ReturnType<typeof cashierOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      till = cashierOf(api, shop)
      await utils.waitWorkflowExecutions()
    })

    /** "10 massages" for 450.00, paid online, 4 of them used. */
    const fourOfTenUsed = async () => {
      const { order, packages } = await shop.buy(shop.anna, "ten_massages")
      const [sold] = packages
      if (!sold) throw new Error("Nothing was sold.")
      await shop.capture(order)
      await annaUses(shop, 4)
      await eventually(async () => {
        expect(await till.look(sold)).toMatchObject({ payment_status: "paid", paid_amount: 450 })
      })
      return { order, sold }
    }

    it("a sale of 450.00 that is cancelled after 4 of 10 loses 6, keeps 4 and asks for a look", async () => {
      const { order, sold } = await fourOfTenUsed()

      await shop.cancelOrder(order)

      await eventually(async () => {
        expect(await till.look(sold)).toMatchObject({
          status: "cancelled",
          payment_status: "paid",
          paid_amount: 0,
          refunded_amount: 450,
          attention: { code: "cancelled_after_use" },
          units: { available: 0, redeemed: 4, revoked: 6 },
        })
      })
      await shop.audit()
    })

    it("a refund of 180.00 leaves 270.00 paid and 6 sessions, and asks what it meant", async () => {
      const { order, sold } = await fourOfTenUsed()

      await shop.refund(order, 180)

      await eventually(async () => {
        expect(await till.look(sold)).toMatchObject({
          status: "active",
          payment_status: "paid",
          paid_amount: 270,
          refunded_amount: 180,
          attention: { code: "refunded_in_medusa", message: expect.stringContaining("180.00 EUR") },
          units: { available: 6, redeemed: 4, revoked: 0 },
        })
      })
      expect((await till.paymentsOf(sold)).payments).toMatchObject([
        { kind: "refund", amount: 180, actor: null },
        { kind: "payment", amount: 450, actor: null },
      ])
    })
  },
})
