import type { AdminGiveClientPackage } from "../../../src/types"
import { coveredCart } from "../../support/covered-cart"
import { deskOf } from "../../support/desk"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import { listenTo } from "../../support/listener"
import { medusaSuite } from "../../support/medusa-suite"
import { packageChangesOf } from "../../support/package-changes"
import { openShop, type Shop, type Sold } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let office: ReturnType<typeof frontDeskOf>
    let desk: ReturnType<typeof deskOf>
    let heard: ReturnType<typeof listenTo>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = frontDeskOf(api, shop)
      desk = deskOf(api, shop)
      heard = listenTo(getContainer(), "client_package.fully_used")
    })
    beforeEach(() => void heard.splice(0))
    afterEach(async () => await shop.audit())

    const sessions = (service: Sold, units: number) => ({
      title: service,
      units,
      coverage: [{ kind: "variant" as const, reference_id: shop.variants[service] }],
    })
    const given = async (units: number, body: Partial<AdminGiveClientPackage> = {}) =>
      await office.given({
        title: "Sessions",
        price: 110,
        items: [sessions("massage", units)],
        ...body,
      })
    const toldOf = async (...packages: { id: string }[]) => {
      const expected = packages.map(({ id }) => ["client_package.fully_used", { id }])
      await eventually(async () => expect(heard).toEqual(expected))
      await utils.waitWorkflowExecutions()
      expect(heard).toEqual(expected)
    }

    describe("others are told once that a package is used up", () => {
      it("when its last session is used at the desk, however often that is sent", async () => {
        const sold = await given(2)
        await desk.used(sold)
        await toldOf()
        await desk.used(sold, {}, { key: "the-last" })
        await desk.used(sold, {}, { key: "the-last" })
        await toldOf(sold)
      })

      it("when its last session pays online, not when a cart holds it", async () => {
        const sold = await given(1)
        const cart = await coveredCart(shop, shop.anna)
        await toldOf()
        await shop.placeOrder(cart, shop.anna)
        await toldOf(sold)
      })

      it.each(["external", "sale"] as const)(
        "when it is given (%s) and used at once",
        async (source) => {
          const use_now = { variant_id: shop.variants.massage, quantity: 1 }
          await toldOf(await given(1, { source, price: 55, use_now }))
        }
      )

      it("when two people use the last two sessions at once", async () => {
        const sold = await given(2)
        await Promise.all([desk.used(sold), desk.used(sold)])
        await toldOf(sold)
      })

      it("when the last of a mix is used", async () => {
        const sold = await given(1, { items: [sessions("massage", 1), sessions("facial", 1)] })
        await desk.used(sold, { variant_id: shop.variants.facial })
        await toldOf()
        await desk.used(sold)
        await toldOf(sold)
      })

      it("when a correction takes the last session", async () => {
        const sold = await given(1)
        await packageChangesOf(api, shop).correct(sold, -1)
        await toldOf(sold)
      })

      it("and again when a session came back and is used once more", async () => {
        const sold = await given(1)
        await desk.restored(await desk.used(sold))
        await toldOf(sold)
        await desk.used(sold)
        await toldOf(sold, sold)
      })

      it("not again when the visit that used it up becomes a no-show", async () => {
        const sold = await given(1)
        const visit = await desk.used(sold)
        await toldOf(sold)
        await desk.marked(visit, { no_show: true })
        await toldOf(sold)
      })
    })
  },
})
