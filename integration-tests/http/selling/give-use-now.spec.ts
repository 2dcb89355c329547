import { medusaSuite } from "../../support/medusa-suite"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { salesOf } from "../../support/sales"
import { openShop, type Shop, type Sold } from "../../support/shop"

/** Both ways of giving: with an order and without one. */
const SOURCES = ["external", "sale"] as const

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

    const using = (service: Sold, quantity = 1) => ({
      template_id: shop.templates.ten_massages,
      use_now: { variant_id: shop.variants[service], quantity },
    })
    const change = async (terms: object) => {
      const path = `/admin/package-templates/${shop.templates.ten_massages}`
      await api.post(path, terms, shop.admin())
    }
    const expectNothing = async () => {
      expect(await desk.idsOf({ customer_id: [shop.anna.id] })).toEqual([])
      expect(await sales.orderIdsOf(shop.anna)).toEqual([])
      expect(await shop.sql("select 1 from service_package_redemption")).toEqual([])
    }

    describe.each(SOURCES)("a package of source %s that is used as it is given", (source) => {
      const give = async (body: object) => await desk.given({ source, ...body })
      const giving = async (body: object) => await refused(desk.give({ source, ...body }))

      it("has a session less from its first moment, and says what it was used for", async () => {
        const package_ = await give({ ...using("massage", 2), price: 300 })

        expect(package_).toMatchObject({
          status: "active",
          units: { granted: 10, available: 8, redeemed: 2 },
          service_credits: [{ value: 300, recognized_value: 60 }],
        })
        const used = { channel: "desk", product_title: "Massage 60", units: 2, quantity: 2 }
        expect(
          await shop.sql(
            "select channel, product_title, units, quantity from service_package_redemption"
          )
        ).toEqual([used])
        const labels = (await desk.historyOf(package_)).map(({ label }) => label)
        expect(labels).toContain("2 × Massage 60 used")
      })

      it("begins to run when it begins with its first use", async () => {
        await change({ starts: "first_use" })

        const waiting = await give({ template_id: shop.templates.ten_massages })
        expect(waiting).toMatchObject({ status: "active", activated_at: null, expires_on: null })
        const running = await give(using("massage"))
        expect(running.activated_at).not.toBeNull()
        expect(running.expires_on).toMatch(/^\d{4}-\d\d-\d\d$/)
      })

      it("is not given when it does not cover the service", async () => {
        expect(await giving(using("facial"))).toMatchObject({
          status: 400,
          code: "service_not_covered",
        })
        await expectNothing()
      })

      it("is not given when it has fewer sessions", async () => {
        expect(await giving(using("massage", 11))).toMatchObject({
          status: 400,
          code: "insufficient_credits",
        })
        await expectNothing()
      })

      it("is not given when it begins later", async () => {
        expect(await giving({ ...using("massage"), starts_on: "2099-01-01" })).toMatchObject({
          status: 400,
          code: "package_not_active",
        })
        await expectNothing()
      })

      it("is not given while too little of it is paid, and is once enough is", async () => {
        await change({ redeem_policy: "paid_share" })
        const paying = (amount: number) => ({ payment: { amount, method: "cash" } })

        const twice = using("massage", 2)
        expect(await giving({ ...twice, ...paying(45) })).toMatchObject({
          status: 400,
          code: "payment_required",
        })
        await expectNothing()
        expect(await give({ ...twice, ...paying(90) })).toMatchObject({ units: { redeemed: 2 } })
      })

      it("is not given for a service that the shop does not know, or for no session", async () => {
        const unknown = { ...using("massage"), use_now: { variant_id: "variant_0", quantity: 1 } }
        expect(await giving(unknown)).toMatchObject({ status: 404 })
        for (const quantity of [0, -1, 0.5, 1e9]) {
          expect(await giving(using("massage", quantity))).toMatchObject({
            status: 400,
            type: "invalid_data",
          })
        }
        await expectNothing()
      })
    })
  },
})
