import { deskOf } from "../../support/desk"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"
import type {
  AdminPackageTemplateResponse,
  StorePackageTemplateListResponse,
} from "../../../src/types"

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof frontDeskOf>
    let desk: ReturnType<typeof deskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = frontDeskOf(api, shop)
      desk = deskOf(api, shop)
      await change({ validity: { until: "2090-08-31" } })
    })
    afterEach(async () => await shop.audit())

    const change = async (body: object) => {
      const path = `/admin/package-templates/${shop.templates.ten_massages}`
      const { data } = await api.post<AdminPackageTemplateResponse>(path, body, shop.admin())
      return data.package_template
    }
    const given = async (body: object = {}) =>
      await office.given({ template_id: shop.templates.ten_massages, ...body })
    const SEASON = new Date("2090-08-31T21:59:00Z")
    const AFTERWARDS = new Date("2090-08-31T22:00:00Z")
    const forSale = async () => {
      const { data } = await api.get<StorePackageTemplateListResponse>(
        "/store/package-templates",
        shop.anna.session
      )
      return data.package_templates.map(({ id }) => id)
    }

    describe("a package that is valid until a fixed day", () => {
      it("ends then, whenever it was sold, online and at the desk", async () => {
        const { packages } = await shop.buy(shop.anna, "ten_massages")
        expect(packages).toMatchObject([{ expires_on: "2090-08-31" }])
        expect(await given({ starts_on: "2090-08-01" })).toMatchObject({ expires_on: "2090-08-31" })
      })

      it("keeps that day through its first use", async () => {
        await change({ starts: "first_use" })
        const sold = await given()
        expect(sold.expires_on).toBe("2090-08-31")
        await desk.used(sold)
        expect(await shop.packagesOf(shop.anna)).toMatchObject([{ expires_on: "2090-08-31" }])
      })

      it("is sold on its last day, and off sale afterwards: in the shop, in a cart and at the desk", async () => {
        await shop.setClock(SEASON)
        expect(await forSale()).toContain(shop.templates.ten_massages)
        const sold = await given()
        const cart = await shop.cart(shop.anna, [{ variant: "ten_massages" }])
        await shop.startPayment(cart, shop.anna)

        await shop.setClock(AFTERWARDS)

        expect(await forSale()).not.toContain(shop.templates.ten_massages)
        const over = { code: "template_not_on_sale" }
        expect(await refused(shop.placeOrder(cart, shop.anna))).toMatchObject(over)
        expect(await refused(given())).toMatchObject(over)
        expect(await change({})).toMatchObject({
          status: "active",
          checks: [{ code: "validity_over", remedy: "change_validity", blocking: true }],
        })
        // Whoever has one keeps it, and staff may let it last longer.
        expect(await shop.packagesOf(shop.anna)).toMatchObject([
          { id: sold.id, status: "expired", expires_on: "2090-08-31" },
        ])
      })

      it("is on sale again with another season, and those that were sold keep theirs", async () => {
        await shop.setClock(SEASON)
        await given()
        await shop.setClock(AFTERWARDS)
        expect(await change({ validity: { until: "2091-08-31" } })).toMatchObject({
          validity: { until: "2091-08-31" },
          checks: [],
        })
        expect(await given()).toMatchObject({ expires_on: "2091-08-31" })
        const days = (await shop.packagesOf(shop.anna)).map(({ expires_on }) => expires_on)
        expect(days.sort()).toEqual(["2090-08-31", "2091-08-31"])
      })

      it("is not put on sale once that day is over", async () => {
        await shop.setClock(AFTERWARDS)
        const path = `/admin/package-templates/${shop.templates.ten_massages}/publish`
        expect(await refused(api.post(path, {}, shop.admin()))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
      })

      it("is issued to who paid in time, with the day that is left", async () => {
        await shop.setClock(SEASON)
        const cart = await shop.cart(shop.anna, [{ variant: "ten_massages" }])
        await shop.startPayment(cart, shop.anna)
        const order = await shop.placeOrder(cart, shop.anna)
        await shop.setClock(AFTERWARDS)
        await shop.replay("order.placed", { id: order.id })
        const packages = await shop.packagesOf(shop.anna, { order_id: order.id })
        expect(packages).toMatchObject([{ expires_on: "2090-08-31" }])
      })
    })

    it.each<object>([
      { until: "2090-02-30" },
      { until: "soon" },
      { until: "2090-08-31", count: 3, unit: "month" },
      { until: "3000-01-01" },
    ])("refuses a validity like %j", async (validity) => {
      expect(await refused(change({ validity }))).toMatchObject({
        status: 400,
        type: "invalid_data",
      })
    })
  },
})
