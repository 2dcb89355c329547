import { medusaSuite } from "../../support/medusa-suite"
import { frontDeskOf } from "../../support/front-desk"
import { houseRulesOf } from "../../support/house-rules"
import { refused, type Api } from "../../support/http"
import { openShop, type Shop } from "../../support/shop"

const BAD = { status: 400, type: "invalid_data" }

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof frontDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = frontDeskOf(api, shop)
    })
    afterEach(async () => await shop.audit())

    const tenMassages = () => ({ template_id: shop.templates.ten_massages })
    const threeFacials = () => ({ template_id: shop.templates.three_facials })
    const of = (
      variant: "haircut" | "facial" | "massage",
      units: number,
      title: string = variant
    ) => ({
      title,
      units,
      coverage: [{ kind: "variant" as const, reference_id: shop.variants[variant] }],
    })

    describe("a special price", () => {
      it("takes a percentage off what the package costs in the shop", async () => {
        expect(await desk.given({ ...tenMassages(), discount: { percent: 10 } })).toMatchObject({
          price: 405,
          original_price: 450,
          service_credits: [{ value: 405 }],
        })
      })

      it("is rounded to the cent, half a cent up", async () => {
        const { price } = await desk.given({ ...threeFacials(), discount: { percent: 12.5 } })
        expect(price).toBe(78.66)
      })

      it("takes an amount off", async () => {
        expect(await desk.given({ ...tenMassages(), discount: { amount: 30 } })).toMatchObject({
          price: 420,
          original_price: 450,
        })
      })

      it("may be nothing at all, and nothing is left to pay", async () => {
        expect(await desk.given({ ...tenMassages(), discount: { percent: 100 } })).toMatchObject({
          price: 0,
          original_price: 450,
          payment_status: "paid",
        })
      })

      it("is compared with what the services cost one by one when there is no template", async () => {
        const body = { items: [of("haircut", 3, "Haircut")], discount: { percent: 20 } }
        expect(await desk.given(body)).toMatchObject({
          title: "3 × Haircut",
          template_id: null,
          price: 84,
          original_price: 105,
        })
      })

      it("counts in the region that was named, and in no other", async () => {
        const region_id = shop.studio.region_id
        expect(await desk.given({ ...tenMassages(), region_id })).toMatchObject({ price: 450 })
        const other = { ...tenMassages(), region_id, currency_code: "usd" }
        expect(await refused(desk.give(other))).toMatchObject(BAD)
        expect(await refused(desk.give({ ...tenMassages(), region_id: "reg_0" }))).toMatchObject({
          status: 404,
        })
      })

      it("that makes no sense is refused, and nothing is given", async () => {
        const unpriced = await houseRulesOf(api, shop).sellProduct("On demand", 0)
        await shop.sql("delete from product_variant_price_set where variant_id = ?", [unpriced])
        const onDemand = {
          title: "On demand",
          units: 2,
          coverage: [{ kind: "variant" as const, reference_id: unpriced }],
        }
        const bodies = [
          { ...tenMassages(), price: 400, discount: { percent: 10 } },
          { ...tenMassages(), discount: { percent: 101 } },
          { ...tenMassages(), discount: { percent: -1 } },
          { ...tenMassages(), discount: { amount: 451 } },
          { ...tenMassages(), discount: { amount: 0.005 } },
          { ...tenMassages(), discount: { percent: 10, amount: 10 } },
          { ...tenMassages(), discount: {} },
          { ...tenMassages(), source: "complimentary" as const, discount: { percent: 10 } },
          { items: [onDemand], discount: { percent: 10 } },
          { items: [of("haircut", 3)] },
        ]
        for (const body of bodies) {
          const wanted = { customer_id: shop.anna.id, source: "external", ...body }
          const post = api.post("/admin/client-packages", wanted, shop.admin("manager"))
          expect(await refused(post)).toMatchObject(BAD)
        }
        expect(await desk.idsOf({ customer_id: [shop.anna.id] })).toEqual([])
      })
    })

    describe("a package that is put together on the spot", () => {
      it("divides its price by what its services cost in the shop", async () => {
        const items = [of("massage", 2, "Massage"), of("facial", 2, "Facial")]
        const { service_credits, title } = await desk.given({ items, price: 90 })

        expect(title).toBe("2 × Massage, 2 × Facial")
        expect(service_credits.map(({ value }) => value)).toEqual([55, 35])
      })

      it("divides it by sessions when the shop does not know what one of them costs", async () => {
        const unpriced = await houseRulesOf(api, shop).sellProduct("On demand", 0)
        await shop.sql("delete from product_variant_price_set where variant_id = ?", [unpriced])
        const items = [
          of("massage", 1, "Massage"),
          {
            title: "On demand",
            unit_label: "visit",
            units: 3,
            coverage: [{ kind: "variant" as const, reference_id: unpriced }],
          },
        ]
        const { service_credits } = await desk.given({ items, price: 80 })

        expect(service_credits).toMatchObject([
          { unit_label: "session", value: 20 },
          { unit_label: "visit", value: 60 },
        ])
      })

      it("pays at the checkout like one that was bought", async () => {
        const items = [of("massage", 2, "Massage")]
        await desk.given({ items, price: 90, valid_for: { count: 1, unit: "month" } })

        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        const { cart: covered } = await shop.applyCredits(cart, shop.anna)
        expect(covered.total).toBe(0)
        await shop.complete(cart, shop.anna)
        expect(await shop.leftOf(shop.anna)).toEqual({ Massage: 1 })
      })
    })

    describe("where a package comes from", () => {
      it("may be another system: it is given by a manager, was paid there, and begins when it began", async () => {
        const migrated = {
          ...tenMassages(),
          source: "migrated" as const,
          starts_on: "2026-01-15",
          expires_on: "2030-06-30",
        }
        expect(await refused(desk.give(migrated, shop.admin("staff")))).toMatchObject({
          status: 403,
          code: "forbidden",
        })
        expect(await desk.given(migrated)).toMatchObject({
          source: "migrated",
          status: "active",
          starts_on: "2026-01-15",
          payment_status: "paid",
          units: { available: 10 },
        })
        const paid = { ...migrated, price: 100, payment: { amount: 100, method: "old till" } }
        expect(await desk.given(paid)).toMatchObject({ price: 100, payment_status: "paid" })
      })

      it("may not have ended before it is given", async () => {
        const over = { ...tenMassages(), starts_on: "2020-01-15" }
        const { message, ...refusal } = await refused(desk.give(over))
        expect(refusal).toMatchObject(BAD)
        expect(message).toContain("2020-04-15")
      })

      it("does not ask its customer for an account or an e-mail address", async () => {
        const { data } = await api.post<{ customer: { id: string } }>(
          "/admin/customers",
          { first_name: "Walter", last_name: "Walk-in", phone: "040 123" },
          shop.admin()
        )
        const customer_id = data.customer.id
        for (const source of ["external", "sale"] as const) {
          expect(await desk.given({ ...tenMassages(), customer_id, source })).toMatchObject({
            customer_id,
            customer_email: null,
            customer_name: "Walter Walk-in",
            status: "active",
          })
        }
      })

      it("is told in its history, with whether the customer is to hear of it", async () => {
        const label = async (body: Parameters<typeof desk.given>[0]) => {
          const history = await desk.historyOf(await desk.given({ ...tenMassages(), ...body }))
          return history.find(({ kind }) => kind === "give")
        }
        expect(await label({ source: "external", notify: true })).toMatchObject({
          label: "Package added, already paid for",
          details: { notify: true },
        })
        expect(await label({ source: "complimentary" })).toMatchObject({
          label: "Package given for free",
        })
        expect(await label({ source: "migrated" })).toMatchObject({
          label: "Package brought over from another system",
        })
        expect(await label({ source: "sale", note: "secret" })).toMatchObject({
          label: "Package sold at the desk",
          details: expect.not.objectContaining({ plan: expect.anything() }),
        })
      })
    })
  },
})
