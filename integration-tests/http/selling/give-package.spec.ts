import { medusaSuite } from "../../support/medusa-suite"
import { refused, type Api } from "../../support/http"
import { frontDeskOf } from "../../support/front-desk"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof frontDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = frontDeskOf(api, shop)
    })

    const tenMassages = () => ({ template_id: shop.templates.ten_massages })

    describe("a package that was paid for elsewhere", () => {
      it("can be used at once, at the price and for the time of its template", async () => {
        const package_ = await desk.given(tenMassages())

        expect(package_).toMatchObject({
          title: "10 massages",
          customer_id: shop.anna.id,
          customer_name: "Anna Albers",
          source: "external",
          status: "active",
          payment_status: "unpaid",
          attention: null,
          price: 450,
          original_price: 450,
          paid_amount: 0,
          units: { granted: 10, available: 10, used: 0, booked: 0 },
          service_credits: [
            { title: "Massage 60", available: 10, value: 450, recognized_value: 0 },
          ],
        })
        expect(package_.expires_on).toMatch(/^\d{4}-\d\d-\d\d$/)
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10 })
        await shop.audit()
      })

      it("keeps what was received for it, a lower price and a note", async () => {
        const package_ = await desk.given({
          ...tenMassages(),
          price: 420,
          payment: { amount: 120, method: "cash", reference: "slip 12" },
          note: "Agreed to pay 50 per visit",
        })

        expect(package_).toMatchObject({
          price: 420,
          original_price: 450,
          paid_amount: 120,
          payment_status: "partial",
          notes_count: 1,
        })
        await shop.audit()
      })

      it("is put together on the spot, with days that somebody chose", async () => {
        const package_ = await desk.given({
          title: "Anna's summer",
          price: 100,
          starts_on: "2030-06-01",
          expires_on: "2030-08-31",
          items: [
            {
              title: "Haircut",
              units: 3,
              coverage: [{ kind: "variant", reference_id: shop.variants.haircut }],
            },
          ],
        })

        expect(package_).toMatchObject({
          title: "Anna's summer",
          status: "pending",
          template_id: null,
          starts_on: "2030-06-01",
          expires_on: "2030-08-31",
          expires_at: "2030-08-31T22:00:00.000Z",
          service_credits: [{ title: "Haircut", granted: 3, value: 100 }],
        })
      })

      it("splits its price by what its services cost in the shop", async () => {
        const { service_credits } = await desk.given({
          template_id: shop.templates.beauty_mix,
          price: 90,
        })
        expect(service_credits.map(({ title, value }) => [title, value])).toEqual([
          ["Haircut", 60],
          ["Facial", 30],
        ])
      })
    })

    describe("a free package", () => {
      it("has no price, and is a matter of managers", async () => {
        const free = { ...tenMassages(), source: "complimentary" } as const
        expect(await refused(desk.give(free, shop.admin("staff")))).toMatchObject({
          status: 403,
          code: "forbidden",
        })

        expect(await desk.given(free)).toMatchObject({ price: 0, payment_status: "paid" })
      })

      it("takes no payment", async () => {
        const body = { ...tenMassages(), source: "complimentary" } as const
        expect(
          await refused(desk.give({ ...body, payment: { amount: 1, method: "cash" } }))
        ).toMatchObject({ status: 400, type: "invalid_data" })
      })
    })

    describe("the same request again", () => {
      it("gives one package, however often and however parallel it is sent", async () => {
        const answers = await Promise.all(
          [1, 2, 3].map(async () => await desk.give(tenMassages(), undefined, "key-1"))
        )
        const again = await desk.give(tenMassages(), undefined, "key-1")

        const ids = [...answers, again].map(({ data }) => data.client_package.id)
        expect(new Set(ids).size).toBe(1)
        expect(again.status).toBe(201)
        expect(again.headers["idempotency-replayed"]).toBe("true")
        const first = answers.filter(({ headers }) => !headers["idempotency-replayed"])
        expect(first).toHaveLength(1)
        expect(await desk.idsOf({ customer_id: [shop.anna.id] })).toHaveLength(1)
      })

      it("is answered also when its template is no longer on sale", async () => {
        const { data } = await desk.give(tenMassages(), undefined, "key-2")
        await api.post(
          `/admin/package-templates/${shop.templates.ten_massages}/archive`,
          {},
          shop.admin()
        )
        const again = await desk.give(tenMassages(), undefined, "key-2")
        expect(again.data.client_package.id).toBe(data.client_package.id)
        expect(await refused(desk.give(tenMassages(), undefined, "key-3"))).toMatchObject({
          status: 400,
          code: "template_not_on_sale",
        })
      })

      it("with the key of another request is refused", async () => {
        await desk.give(tenMassages(), undefined, "key-4")
        expect(
          await refused(desk.give({ ...tenMassages(), price: 1 }, undefined, "key-4"))
        ).toMatchObject({ status: 400, code: "idempotency_key_reused" })
      })

      it("from somebody else is that person's own", async () => {
        const [mine, hers] = [
          await desk.give(tenMassages(), shop.admin("manager"), "key-5"),
          await desk.give(tenMassages(), shop.admin("staff"), "key-5"),
        ]
        expect(mine.data.client_package.id).not.toBe(hers.data.client_package.id)
      })
    })
  },
})
