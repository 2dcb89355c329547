import { cashierOf } from "../../support/cashier"
import { medusaSuite } from "../../support/medusa-suite"
import { refused, type Api } from "../../support/http"
import { frontDeskOf } from "../../support/front-desk"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof frontDeskOf>
    let till: ReturnType<typeof cashierOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = frontDeskOf(api, shop)
      till = cashierOf(api, shop)
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
          payment_status: "paid",
          attention: null,
          price: 450,
          original_price: 450,
          paid_amount: 450,
          open_amount: 0,
          units: { granted: 10, available: 10, used: 0, booked: 0 },
          service_credits: [
            { title: "Massage 60", available: 10, value: 450, recognized_value: 0 },
          ],
        })
        expect(package_.expires_on).toMatch(/^\d{4}-\d\d-\d\d$/)
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10 })
        await shop.audit()
      })

      it.each([
        ["external", {}],
        ["external", { price: 420 }],
        ["external", { discount: { percent: 10 } }],
        ["migrated", {}],
        ["migrated", { starts_on: "2026-06-01", expires_on: "2030-06-30" }],
      ] as const)(
        "owes nothing unless somebody says what was received, and has no payment here: %s %j",
        async (source, wish) => {
          const package_ = await desk.given({ ...tenMassages(), source, ...wish })

          const { price } = package_
          expect(package_).toMatchObject({ payment_status: "paid", paid_amount: price })
          expect(await till.paymentsOf(package_)).toMatchObject({ open_amount: 0, payments: [] })
          expect(await refused(till.pay(package_, { amount: 1 }))).toMatchObject({
            message: "amount: nothing is open.",
          })
          const labels = (await desk.historyOf(package_)).map(({ kind }) => kind)
          expect(labels).not.toContain("payment")
          await shop.audit()
        }
      )

      it.each(["external", "migrated"] as const)(
        "owes what a payment leaves open, all of it where nothing has come in yet: %s",
        async (source) => {
          const paying = async (amount: number) =>
            await desk.given({ ...tenMassages(), source, payment: { amount, method: "cash" } })

          const nothing = await paying(0)
          expect(nothing).toMatchObject({ payment_status: "unpaid", open_amount: 450 })
          expect(await till.paymentsOf(nothing)).toMatchObject({ payments: [] })
          const some = await paying(120)
          expect(some).toMatchObject({ payment_status: "partial", open_amount: 330 })
          expect(await till.paymentsOf(some)).toMatchObject({ payments: [{ amount: 120 }] })
          const all = await paying(450)
          expect(all).toMatchObject({ payment_status: "paid", open_amount: 0 })
          expect(await till.paymentsOf(all)).toMatchObject({ payments: [{ amount: 450 }] })

          await till.pay(nothing, { amount: 450 })
          expect(await till.look(nothing)).toMatchObject({ payment_status: "paid" })
          await shop.audit()
        }
      )

      it("gives back what is unused of what was paid elsewhere, and never more", async () => {
        const package_ = await desk.given({ ...tenMassages(), price: 300 })
        const much = { method: "pro_rata", amount: 300.01 } as const
        expect(await refused(till.cancel(package_, much))).toMatchObject({
          message: "refund.amount: only 300.00 EUR was received.",
        })
        await till.cancel(package_, { method: "pro_rata" })
        expect(await till.look(package_)).toMatchObject({ paid_amount: 0, refunded_amount: 300 })
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
