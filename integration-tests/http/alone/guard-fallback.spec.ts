import { WorkflowManager } from "@medusajs/framework/orchestration"
import { completeCartWorkflowId } from "@medusajs/medusa/core-flows"
import { medusaSuite } from "../../support/medusa-suite"
import { coveredCart } from "../../support/covered-cart"
import { eventually } from "../../support/eventually"
import { forgerOf } from "../../support/forger"
import { refused } from "../../support/http"
import { houseRulesOf } from "../../support/house-rules"
import { openShop, type Shop } from "../../support/shop"

// A Medusa whose inside looks different: handlers are kept, but not where the guard looks for them.
const hideTheHandlers = async () => {
  const workflow = WorkflowManager.getWorkflow(completeCartWorkflowId)
  if (!workflow) throw new Error("Medusa completes no carts.")
  Object.assign(workflow, { handlers_: [...workflow.handlers_] })
}

medusaSuite({
  hooks: { beforeServerStart: hideTheHandlers },
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const marks = async () =>
      await shop.sql(
        "select affirmed_until from service_package_hold where affirmed_until is not null"
      )

    describe("where nothing can be chained into Medusa's completion", () => {
      it("tells staff that the guard sits on the store route", async () => {
        const { data } = await api.get("/admin/service-packages/me", shop.admin())

        expect(data).toMatchObject({ guard: "middleware" })
      })

      it("refuses a forged booking there", async () => {
        const cart = await shop.cart(shop.ben, [{ variant: "massage" }])
        await forgerOf(getContainer()).makeFree({ id: String(cart.items?.[0]?.id) })

        expect(await refused(shop.placeOrder(cart, shop.ben))).toMatchObject({
          status: 400,
          code: "credits_no_longer_held",
        })
        expect(await shop.sql("select 1 from order_cart where cart_id = ?", [cart.id])).toEqual([])
      })

      it("refuses more of a covered booking than credits pay for, and leaves no mark", async () => {
        const cart = await coveredCart(shop, shop.anna)
        await forgerOf(getContainer()).changeLine(
          { id: String(cart.items?.[0]?.id) },
          { quantity: 9 }
        )

        expect(await refused(shop.placeOrder(cart, shop.anna))).toMatchObject({
          code: "credits_no_longer_held",
        })
        expect(await marks()).toEqual([])
      })

      it("makes one order of a covered booking, however often it is completed", async () => {
        const cart = await coveredCart(shop, shop.anna)

        const order = await shop.placeOrder(cart, shop.anna)
        expect((await shop.placeOrder(cart, shop.anna)).id).toBe(order.id)

        await eventually(async () =>
          expect(await shop.creditsOf(shop.anna)).toMatchObject([{ available: 9, redeemed: 1 }])
        )
      })

      it("takes mark and place back when core does not complete the cart", async () => {
        await houseRulesOf(api, shop).rule("haircut", { once_per_customer: true })
        const cart = await coveredCart(shop, shop.anna, [
          { variant: "massage" },
          { variant: "haircut" },
        ])

        expect(await refused(shop.placeOrder(cart, shop.anna))).toMatchObject({ status: 400 })
        expect(await marks()).toEqual([])
        expect(await shop.sql("select 1 from service_package_limited_use")).toEqual([])

        await shop.complete(cart, shop.anna)
      })
    })
  },
})
