import { medusaSuite } from "../../support/medusa-suite"
import { batchDeskOf } from "../../support/batches"
import { refused, type Api } from "../../support/http"
import { openShop, type Shop } from "../../support/shop"

/** Bodies of a batch that cannot be, by what is wrong with them. */
const BODIES: [string, object][] = [
  ["nobody to give to", { customer_ids: undefined }],
  ["no customers at all", { customer_ids: [] }],
  ["customers and a group", { customer_group_id: "cusgroup_1" }],
  ["customers and everybody", { all: true }],
  ["everybody or not", { customer_ids: undefined, all: false }],
  ["an id that is a statement", { customer_ids: ["cus_1'; drop table x"] }],
  ["an id that is an object", { customer_ids: [{ $ne: null }] }],
  ["too many customers", { customer_ids: Array.from({ length: 10_001 }, (_, n) => `cus_${n}`) }],
  ["no template and no items", { template_id: undefined }],
  ["a template and items", { items: [{ title: "A", units: 1, coverage: [] }] }],
  ["a sale", { source: "sale", price: 1 }],
  ["a source of orders", { source: "order", price: 1 }],
  ["a free package with a price", { price: 10 }],
  ["a price of half a cent", { source: "external", price: 0.005 }],
  ["an unknown currency", { currency_code: "xxx" }],
  ["a last day that is over", { expires_on: "2020-01-01" }],
  ["an end before its start", { starts_on: "2031-01-02", expires_on: "2031-01-01" }],
  ["both an end and a length", { expires_on: "2031-01-01", valid_for: { count: 1, unit: "day" } }],
  ["a payment", { payment: { amount: 1, method: "cash" } }],
  ["a wish for all of it", { notify: "yes" }],
]

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof batchDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = batchDeskOf(api, getContainer(), shop)
    })

    describe("a batch nobody should ask for", () => {
      it("is refused with 400 and leaves nothing behind", async () => {
        const before = await shop.everyRow()
        const wanted = {
          source: "complimentary",
          template_id: shop.templates.ten_massages,
          customer_ids: [shop.anna.id],
        }
        const found: [string, object][] = []
        for (const [name, change] of BODIES) {
          const request = api.post(
            "/admin/client-package-batches",
            { ...wanted, ...change },
            shop.admin("manager")
          )
          const { status, type } = await refused(request)
          found.push([name, { status, type }])
        }
        expect(Object.fromEntries(found)).toEqual(
          Object.fromEntries(BODIES.map(([name]) => [name, { status: 400, type: "invalid_data" }]))
        )
        expect(await shop.everyRow()).toEqual(before)
      })

      it("is not read to its end when it is longer than all ids together", async () => {
        const body = { customer_ids: ["x".repeat(1_100_000)] }
        expect(await refused(desk.giveToMany(body))).toMatchObject({ status: 413 })
      })

      it("names what does not exist", async () => {
        const before = await shop.everyRow()
        const missing = { status: 404, type: "not_found" }
        expect(await refused(desk.giveToMany({ customer_group_id: "cusgroup_0" }))).toMatchObject(
          missing
        )
        expect(await refused(desk.giveToMany({ all: true, template_id: "pkgt_0" }))).toMatchObject(
          missing
        )
        for (const id of ["cbat_0", "%00", "a'b"]) {
          expect(await refused(desk.batchOf({ id }))).toMatchObject(missing)
          expect(await refused(desk.undo({ id }))).toMatchObject(missing)
        }
        expect(await shop.everyRow()).toEqual(before)
      })

      it("is a matter of managers, while staff may look", async () => {
        const forbidden = { status: 403, code: "forbidden" }
        const staff = shop.admin("staff")
        expect(await refused(desk.giveToMany({ all: true }, staff))).toMatchObject(forbidden)

        const batch = await desk.given({ customer_ids: [shop.anna.id] })
        expect(await desk.batchOf(batch, staff)).toMatchObject({ granted: 1 })
        expect(await refused(desk.undo(batch, {}, staff))).toMatchObject(forbidden)
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10 })
      })
    })
  },
})
