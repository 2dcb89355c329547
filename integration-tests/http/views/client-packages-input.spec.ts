import { medusaSuite } from "../../support/medusa-suite"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { openShop, type Shop } from "../../support/shop"

const LONG = "x".repeat(20_000)
const BAD = { status: 400, type: "invalid_data" }

/** Bodies of a gift that cannot be, by what is wrong with them. */
const BODIES: [string, object][] = [
  ["an unknown field", { surprise: 1 }],
  ["no template and no items", { template_id: undefined }],
  ["a source of orders", { source: "order" }],
  ["a payment link without a sale", { payment_link: true }],
  ["a price and a discount", { price: 10, discount: { percent: 10 } }],
  ["a discount of two kinds", { discount: { percent: 10, amount: 10 } }],
  ["sessions of no number", { use_now: { variant_id: "variant_0", quantity: 0 } }],
  ["a word for yes", { notify: "yes" }],
  ["a negative price", { price: -1 }],
  ["a price in words", { price: "450" }],
  ["a price beyond every currency", { price: 1e300 }],
  ["a price of half a cent", { price: 0.005 }],
  ["a payment above the price", { price: 10, payment: { amount: 11, method: "cash" } }],
  ["a payment below nothing", { payment: { amount: -1, method: "cash" } }],
  ["a sale with a payment of nothing", { source: "sale", payment: { amount: 0, method: "cash" } }],
  ["an unknown currency", { currency_code: "xxx" }],
  ["a day that the calendar has not", { starts_on: "2030-02-30" }],
  ["a day at the end of time", { starts_on: "9999-12-31" }],
  ["a last day that is over", { expires_on: "2020-01-01" }],
  ["an end before its start", { starts_on: "2031-01-02", expires_on: "2031-01-01" }],
  ["both an end and a length", { expires_on: "2031-01-01", valid_for: { count: 1, unit: "day" } }],
  ["half a month", { valid_for: { count: 0.5, unit: "month" } }],
  ["a title that cannot be stored", { title: "a\u0000b" }],
  ["half a character", { note: "\ud800" }],
  ["a title without end", { title: LONG }],
  [
    "items of no units",
    { template_id: undefined, items: [{ title: "A", units: 0, coverage: [] }] },
  ],
  ["an id that is an object", { customer_id: { $ne: null } }],
  ["an id that cannot be stored", { customer_id: "cus_\u0000" }],
]

/** Queries of a list that nobody may ask, by what is wrong with them. */
const QUERIES: [string, string][] = [
  ["an unknown filter", "surprise=1"],
  ["a limit beyond the end", "limit=100000"],
  ["a limit of nothing", "limit=0"],
  ["a limit in words", "limit=ten"],
  ["a negative offset", "offset=-1"],
  ["an unknown status", "status=gone"],
  ["an order that is a statement", "order=id;drop table x"],
  ["an array where one is asked for", "q[]=a&q[]=b"],
  ["a zero character", "q=a%00b"],
  ["a zero character in an id", "customer_id=cus%00"],
  ["a zero character in a list", "template_id[]=a%00"],
  ["too many ids", `template_id=${"a,".repeat(300)}`],
  ["a day that is none", "expires_on[$gte]=2030-02-30"],
  ["an operator that is none", "expires_on[$ne]=2030-02-01"],
  ["an instant that is none", "purchased_at[$gte]=yesterday"],
  ["an instant before all time", "purchased_at[$gte]=0000-01-01T00:00:00Z"],
  ["an instant after all time", "purchased_at[$lte]=9999-12-31T23:59:59-23:00"],
  ["a key without end", "a.b.c.d=1"],
  ["a place that is none", "after=cpkg_0"],
  ["fields that cannot be read", "fields=%00"],
]

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

    const everything = async () =>
      await shop.sql(
        `select (select count(*) from service_package_client_package) as packages,
           (select count(*) from service_package_operation) as operations,
           (select count(*) from service_package_payment) as payments,
           (select count(*) from service_package_note) as notes`
      )

    /** What each request ends in, by its name, so that one answer out of line names itself. */
    const endings = async (requests: [string, () => Promise<unknown>][]) => {
      const found: [string, object][] = []
      for (const [name, request] of requests) {
        const { status, type } = await refused(request())
        found.push([name, { status, type }])
      }
      return Object.fromEntries(found)
    }
    const all = (cases: [string, unknown][], ending: object) =>
      Object.fromEntries(cases.map(([name]) => [name, ending]))

    describe("input nobody should send", () => {
      it("as a gift is refused with 400 and leaves nothing behind", async () => {
        const before = await everything()
        const wanted = { customer_id: shop.anna.id, source: "external", ...tenMassages() }
        const post = async (change: object) =>
          await api.post("/admin/client-packages", { ...wanted, ...change }, shop.admin("manager"))

        expect(
          await endings(BODIES.map(([name, change]) => [name, async () => await post(change)]))
        ).toEqual(all(BODIES, BAD))
        expect(await everything()).toEqual(before)
      })

      it("as a query of a list is refused with 400", async () => {
        for (const [path, session] of [
          ["/admin/client-packages", shop.admin("staff")],
          ["/store/client-packages", shop.anna.session],
        ] as const) {
          const ask = async (query: string) => await api.get(`${path}?${query}`, session)
          expect(
            await endings(QUERIES.map(([name, query]) => [name, async () => await ask(query)]))
          ).toEqual(all(QUERIES, BAD))
        }
      })

      it("as an id is not found", async () => {
        const ids: [string, string][] = [
          ["an unknown id", "cpkg_0"],
          ["a zero character", "%00"],
          ["an id that cannot be stored", "cpkg_%00"],
          ["half a statement", "a'b"],
          ["a way up", "..%2f.."],
          ["an id without end", LONG.slice(0, 5_000)],
        ]
        for (const tail of ["", "/history"]) {
          const ask = async (id: string) =>
            await api.get(`/admin/client-packages/${id}${tail}`, shop.admin("staff"))
          expect(await endings(ids.map(([name, id]) => [name, async () => await ask(id)]))).toEqual(
            all(ids, { status: 404, type: "not_found" })
          )
        }
      })

      it("as a key is refused with 400", async () => {
        for (const key of ["a b", "é", LONG.slice(0, 300)]) {
          expect(await refused(desk.give(tenMassages(), undefined, key))).toMatchObject(BAD)
        }
      })

      it("as a customer or template that is not there is not found", async () => {
        expect(await refused(desk.give({ ...tenMassages(), customer_id: "cus_0" }))).toMatchObject({
          status: 404,
        })
        expect(await refused(desk.give({ template_id: "pkgt_0" }))).toMatchObject({ status: 404 })
      })
    })
  },
})
