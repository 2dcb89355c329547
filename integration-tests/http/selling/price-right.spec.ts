import type { AdminGiveClientPackage, AdminServicePackagesMe } from "../../../src/types"
import { frontDeskOf } from "../../support/front-desk"
import { houseRulesOf } from "../../support/house-rules"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { salesOf } from "../../support/sales"
import { openShop, type Shop } from "../../support/shop"

const TOO_LOW = { status: 400, type: "not_allowed", code: "discount_not_allowed" }

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof frontDeskOf>
    let sales: ReturnType<typeof salesOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = frontDeskOf(api, shop)
      sales = salesOf(api, shop)
    })
    afterEach(async () => await shop.audit())

    type Wish = Partial<AdminGiveClientPackage>
    const tenMassages = () => ({ template_id: shop.templates.ten_massages })
    const threeHaircuts = () => ({
      items: [
        {
          title: "Haircut",
          units: 3,
          coverage: [{ kind: "variant" as const, reference_id: shop.variants.haircut }],
        },
      ],
    })
    const settings = async (rights: object) =>
      await api.post("/admin/service-packages/settings", { rights }, shop.admin())
    const staffMayTakeOff = async (discount_limit: number) =>
      await settings({ staff: { discount: true, discount_limit } })
    const asStaff = async (wish: Wish) => await desk.give(wish, shop.admin("staff"))
    const me = async (session = shop.admin("staff")) =>
      (await api.get<AdminServicePackagesMe>("/admin/service-packages/me", session)).data
    const expectNothing = async () => {
      expect(await desk.idsOf({ customer_id: [shop.anna.id] })).toEqual([])
      expect(await sales.orderIdsOf(shop.anna)).toEqual([])
    }

    describe.each(["sale", "external"] as const)("a package of source %s", (source) => {
      const lower: [string, Wish][] = [
        ["for nothing", { price: 0 }],
        ["for 1.00", { price: 1 }],
        ["for a cent less", { price: 449.99 }],
        ["with 100 % off", { discount: { percent: 100 } }],
        ["with a hundredth of a percent off", { discount: { percent: 0.01 } }],
        ["with 0.01 off", { discount: { amount: 0.01 } }],
      ]
      it.each(lower)("is not sold by staff %s", async (_what, wish) => {
        const answer = await refused(asStaff({ source, ...tenMassages(), ...wish }))
        expect(answer).toMatchObject(TOO_LOW)
        expect(answer.message).toContain("You may take at most 0 % off the list price of")
        await expectNothing()
      })

      it("is sold by staff at the list price, or above it", async () => {
        for (const wish of [{}, { price: 450 }, { price: 500 }]) {
          expect((await asStaff({ source, ...tenMassages(), ...wish })).status).toBe(201)
        }
      })

      it("is sold by staff as far below the list as an owner allows, and not a cent lower", async () => {
        await staffMayTakeOff(10)
        const answer = await refused(asStaff({ source, ...tenMassages(), price: 404.99 }))
        expect(answer).toMatchObject(TOO_LOW)
        expect(answer.message).toBe(
          "You may take at most 10 % off the list price of 450.00 EUR: the lowest price is 405.00 EUR."
        )
        expect((await asStaff({ source, ...tenMassages(), price: 405 })).status).toBe(201)
        const off = { discount: { percent: 10 } }
        expect((await asStaff({ source, ...tenMassages(), ...off })).status).toBe(201)
      })

      it("that is put together on the spot is compared with what its services cost", async () => {
        await staffMayTakeOff(20)
        expect(await refused(asStaff({ source, ...threeHaircuts(), price: 83.99 }))).toMatchObject(
          TOO_LOW
        )
        expect((await asStaff({ source, ...threeHaircuts(), price: 84 })).status).toBe(201)
      })

      it("without a list price is priced by whoever may give for free", async () => {
        await staffMayTakeOff(100)
        const unpriced = await houseRulesOf(api, shop).sellProduct("On demand", 0)
        await shop.sql("delete from product_variant_price_set where variant_id = ?", [unpriced])
        const coverage = [{ kind: "variant" as const, reference_id: unpriced }]
        const wish = { source, price: 50, items: [{ title: "On demand", units: 2, coverage }] }
        expect(await refused(asStaff(wish))).toMatchObject({ status: 403, code: "forbidden" })
        expect((await desk.give(wish)).data.client_package).toMatchObject({ price: 50 })
      })

      it("is sold by managers for any price, until an owner limits them", async () => {
        const wish = { source, ...tenMassages(), price: 0 }
        expect((await desk.give(wish)).status).toBe(201)
        await settings({ manager: { discount_limit: 50 } })
        expect(await refused(desk.give({ ...wish, price: 224.99 }))).toMatchObject(TOO_LOW)
        expect((await desk.give({ ...wish, price: 225 })).status).toBe(201)
      })
    })

    it("is judged by the price list of this customer: what the shop asks her is no discount", async () => {
      expect((await me()).discount_limit).toBe(0)
      const offer = await api.get<{ offer: { price: number } }>("/admin/service-packages/offer", {
        ...shop.admin("staff"),
        params: { customer_id: shop.anna.id, source: "sale", ...tenMassages() },
      })
      const { price } = offer.data.offer
      expect((await asStaff({ source: "sale", ...tenMassages(), price })).status).toBe(201)
    })

    it("is told to whoever asks what he may do", async () => {
      expect(await me()).toMatchObject({ rights: { discount: false }, discount_limit: 0 })
      await staffMayTakeOff(12.5)
      expect(await me()).toMatchObject({ rights: { discount: true }, discount_limit: 12.5 })
      expect((await me(shop.admin("manager"))).discount_limit).toBe(100)
    })

    it("is no matter of the sale that was sent before: the same key answers it", async () => {
      await staffMayTakeOff(100)
      const wish = { source: "sale" as const, ...tenMassages(), price: 0 }
      const staff = shop.admin("staff")
      const first = await desk.give(wish, staff, "key-1")
      await staffMayTakeOff(0)
      const again = await desk.give(wish, staff, "key-1")
      expect(again.data.client_package.id).toBe(first.data.client_package.id)
      expect(await refused(desk.give(wish, staff, "key-2"))).toMatchObject(TOO_LOW)
    })

    it.each([-1, 100.01, "10", 0.001])("takes no limit of %p", async (discount_limit) => {
      const body = { staff: { discount: true, discount_limit } }
      expect(await refused(settings(body))).toMatchObject({ status: 400, type: "invalid_data" })
      expect((await me()).discount_limit).toBe(0)
    })
  },
})
