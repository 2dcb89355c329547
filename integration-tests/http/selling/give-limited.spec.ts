import { medusaSuite } from "../../support/medusa-suite"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import { houseRulesOf } from "../../support/house-rules"
import { refused, type Api } from "../../support/http"
import { openShop, type Shop } from "../../support/shop"

const REACHED = { status: 400, code: "purchase_limit_reached" }

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof frontDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = frontDeskOf(api, shop)
      await houseRulesOf(api, shop).limitPurchases("three_facials", 1)
    })
    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      await shop.audit()
    })

    const threeFacials = () => ({ template_id: shop.templates.three_facials })
    const staff = () => shop.admin("staff")
    const count = async () => (await desk.idsOf({ customer_id: [shop.anna.id] })).length

    describe("a package that each customer may have once", () => {
      it.each(["external", "sale"] as const)("is given once by staff, as %s", async (source) => {
        await desk.give({ ...threeFacials(), source }, staff())

        expect(await refused(desk.give({ ...threeFacials(), source }, staff()))).toMatchObject(
          REACHED
        )
        expect(await count()).toBe(1)
      })

      it("is given again by whoever may give above the limit", async () => {
        await desk.give(threeFacials(), staff())
        await desk.give(threeFacials(), shop.admin("manager"))
        await desk.give({ ...threeFacials(), source: "sale" }, shop.admin("manager"))

        expect(await count()).toBe(3)
      })

      it("is given to another customer all the same", async () => {
        await desk.give(threeFacials(), staff())
        const { data } = await desk.give({ ...threeFacials(), customer_id: shop.ben.id }, staff())
        expect(data.client_package.customer_id).toBe(shop.ben.id)
      })

      it("is given once at two desks at the same moment", async () => {
        const answers = await Promise.allSettled(
          (["external", "sale", "external"] as const).map(
            async (source) => await desk.give({ ...threeFacials(), source }, staff())
          )
        )
        expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
        expect(await count()).toBe(1)
      })

      it("is not sold online to who was given it", async () => {
        await desk.give(threeFacials(), staff())

        const cart = await shop.cart(shop.anna, [{ variant: "three_facials" }])
        await shop.startPayment(cart, shop.anna)
        expect(await refused(shop.placeOrder(cart, shop.anna))).toMatchObject(REACHED)
      })

      it("is not given to who bought it online", async () => {
        await shop.buy(shop.anna, "three_facials")

        expect(await refused(desk.give(threeFacials(), staff()))).toMatchObject(REACHED)
      })

      it("is given again when the order that sold it was cancelled", async () => {
        const { client_package: sold } = await desk.sell(threeFacials(), staff())
        await shop.cancelOrder({ id: String(sold.order_id) })
        await eventually(async () => {
          const [first] = (await desk.list({ customer_id: [shop.anna.id] })).client_packages
          expect(first?.status).toBe("cancelled")
        })

        await desk.give(threeFacials(), staff())
        expect(await count()).toBe(2)
      })
    })
  },
})
