import type { AdminCreatePackageTemplate } from "../../../src/types"
import { cashierOf } from "../../support/cashier"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import type { Api } from "../../support/http"
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

    /** "5 massages" for 300.00, usable as far as it is paid; 120.00 of it is. */
    const partlyPaid = async (redeem_policy: AdminCreatePackageTemplate["redeem_policy"]) => {
      const coverage = [{ kind: "variant", reference_id: shop.variants.massage, cost: 1 }] as const
      await merchantOf(api, shop).offer(
        {
          title: "5 massages",
          redeem_policy,
          items: [{ title: "Massage 60", units: 5, coverage: [...coverage] }],
        },
        300
      )
      const path = "/admin/package-templates?q=5 massages"
      const { data } = await api.get<{ package_templates: { id: string }[] }>(path, shop.admin())
      const payment = { amount: 120, method: "cash" }
      return await desk.given({ template_id: data.package_templates[0]?.id, payment })
    }
    /** Books so many massages with what credits pay, and says what speaks against the rest. */
    const book = async (quantity: number) => {
      const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity }])
      const { cart: covered, quote } = await shop.applyCredits(cart, shop.anna)
      const refusals = quote.lines.flatMap(({ refusal }) => refusal ?? [])
      return { cart, total: covered.total, refusals }
    }
    const visit = async (quantity: number) => {
      const { cart } = await book(quantity)
      await shop.complete(cart, shop.anna)
      await eventually(async () => {
        expect((await shop.creditsOf(shop.anna)).every(({ held }) => held === 0)).toBe(true)
      })
    }

    it("lets two of five be used when 120.00 of 300.00 is paid, and 60.00 more unlocks the next", async () => {
      const sold = await partlyPaid("paid_share")
      const three = await book(3)
      expect(three.total).toBe(55)
      await shop.declineCredits(three.cart, shop.anna)

      await visit(2)
      const third = await book(1)
      expect(third.total).toBe(55)
      expect(third.refusals).toEqual([
        {
          code: "payment_required",
          message:
            "The 2 sessions of 5 massages paid for so far are used. 60.00 more unlocks the next.",
        },
      ])

      await till.pay(sold, { amount: 59.99 })
      expect((await book(1)).refusals).toMatchObject([{ code: "payment_required" }])
      await till.pay(sold, { amount: 0.01 })
      expect(await book(1)).toMatchObject({ total: 0, refusals: [] })
      await shop.audit()
    })

    it("takes a session back when the payment behind it is taken back, but none that is reserved", async () => {
      const sold = await partlyPaid("paid_share")
      await till.voidPayment(sold, 120)
      expect(await book(1)).toMatchObject({
        total: 55,
        refusals: [
          {
            code: "payment_required",
            message: "5 massages is not paid for yet. 60.00 more unlocks the next.",
          },
        ],
      })
    })

    it("lets none be used before all is paid where the package asks for that", async () => {
      const sold = await partlyPaid("paid_in_full")
      expect(await book(1)).toMatchObject({
        total: 55,
        refusals: [
          {
            code: "payment_required",
            message: "5 massages is not paid for yet. 180.00 more unlocks the next.",
          },
        ],
      })
      await till.pay(sold, { amount: 180 })
      expect(await book(1)).toMatchObject({ total: 0, refusals: [] })
    })

    it("lets all be used where the package asks for nothing", async () => {
      await partlyPaid("any")
      expect(await book(5)).toMatchObject({ total: 0, refusals: [] })
    })
  },
})
