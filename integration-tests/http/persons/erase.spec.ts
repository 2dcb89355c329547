import syncCustomers from "../../../src/jobs/service-packages-sync-customers"
import type { AdminClientPackage } from "../../../src/types"
import type {
  AdminErasePreviewResponse,
  AdminEraseCustomerResponse,
} from "../../../src/types/http/personal-data"
import { eventually } from "../../support/eventually"
import { listenTo } from "../../support/listener"
import { refused, type Api, type Session } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { TRACES, zoeAt } from "../../support/quixwater"
import { openShop, type Shop } from "../../support/shop"
import { tracesIn } from "../../support/traces-in"

/** Where she stands before; a table that says more of her from now on is found by the words themselves. */
const WHERE = [
  "claim",
  "client_package",
  "credit",
  "limited_use",
  "message",
  "note",
  "operation",
  "payment",
  "redemption",
]

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let zoe: Awaited<ReturnType<typeof zoeAt>>
    let one: AdminClientPackage
    let gone: AdminClientPackage
    let bens: AdminClientPackage

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      zoe = await zoeAt(api, getContainer(), shop)
      ;({ one, gone, bens } = await zoe.everything())
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const path = () => `/admin/customers/${zoe.id}/package-data/erase`
    const erase = async (key = "forget-her", by: Session = shop.admin()) => {
      const headers = { ...by.headers, "Idempotency-Key": key }
      return await api.post<AdminEraseCustomerResponse>(path(), {}, { headers })
    }
    const units = async () =>
      await shop.sql(
        `select c.id, c.customer_id, c.granted, c.available, c.redeemed, c.value, p.price, p.paid_amount, p.refunded_amount
         from service_package_credit c join service_package_client_package p on p.id = c.client_package_id order by c.id`
      )
    const entries = async () =>
      await shop.sql("select t::text as row from service_package_entry t order by id")

    describe("a customer who is erased", () => {
      it("is nowhere in any table any more, and what she had is all there", async () => {
        const said = (await tracesIn(shop, TRACES)).map((row) => row.split(":")[0])
        const ours = WHERE.map((name) => `service_package_${name}`)
        expect([...new Set(said)].sort()).toEqual(["notification", ...ours])
        const before = { units: await units(), entries: await entries() }

        const { data } = await erase()

        expect(data.erased).toMatchObject({
          customer_id: zoe.id,
          not_included: ["customer", "orders", "carts"],
        })
        expect(data.erased.holdings.packages).toBeGreaterThan(5)
        expect(await tracesIn(shop, TRACES)).toEqual([])
        expect({ units: await units(), entries: await entries() }).toEqual(before)
      })

      it("is told of beforehand, and nothing happens then", async () => {
        const before = await tracesIn(shop, TRACES)
        const { data } = await api.get<AdminErasePreviewResponse>(path(), shop.admin())
        const done = (await erase()).data.erased
        expect(data.erase_preview).toEqual({ ...done, same_address: [] })
        expect(before).not.toEqual([])
      })

      it("is told of beside those who have her address, a guest, who are erased by themselves", async () => {
        const { data: made } = await api.post<{ customer: { id: string } }>(
          "/admin/customers",
          { email: "twice@example.com" },
          shop.admin()
        )
        const twin = await shop.customer("Twin", "twice@example.com")
        const { data } = await api.get<AdminErasePreviewResponse>(
          `/admin/customers/${twin.id}/package-data/erase`,
          shop.admin()
        )
        expect(data.erase_preview.same_address).toEqual([made.customer.id])
      })

      it("lets whoever keeps her packages elsewhere hear of it, once", async () => {
        const heard = listenTo(getContainer(), "client_package.updated")
        await erase()
        await eventually(async () => {
          await utils.waitWorkflowExecutions()
          expect(heard).toContainEqual(["client_package.updated", { id: one.id }])
        })
        const before = heard.length
        await erase()
        await utils.waitWorkflowExecutions()
        expect(heard).toHaveLength(before)
      })

      it("is erased once under a key, and a repetition says the same of nobody", async () => {
        const first = await erase()
        const again = await erase()
        expect(again.data).toEqual(first.data)
        expect(again.headers["idempotency-replayed"]).toBe("true")
        expect((await erase("another-key")).data.erased.customer_id).toBe(zoe.id)
      })

      it("is not written back, by a change of hers or by the job that follows customers", async () => {
        await erase()
        await api.post(`/admin/customers/${zoe.id}`, { company_name: "Other" }, shop.admin())
        await utils.waitWorkflowExecutions()
        await syncCustomers(getContainer())

        expect(await tracesIn(shop, TRACES)).toEqual([])
        expect(await zoe.office.read(one)).toMatchObject({
          customer_id: zoe.id,
          customer_name: null,
          customer_email: null,
          customer_erased_at: expect.any(String),
        })
      })

      it("is found by no word of hers, and her packages by their titles", async () => {
        await erase()
        for (const q of ["quixwater", zoe.email]) expect(await zoe.office.idsOf({ q })).toEqual([])
        expect(await zoe.office.idsOf({ q: "massages", customer_id: [zoe.id] })).toContain(one.id)
      })

      it("has it in the histories of her packages, which read on", async () => {
        await erase()
        const history = await zoe.office.historyOf(one)
        expect(history[0]).toMatchObject({ kind: "erase", label: "Personal data erased" })
        expect(history.length).toBeGreaterThan(8)
        expect((await zoe.office.historyOf(gone)).map(({ label }) => label)).toContain(
          "Moved to another customer"
        )
      })

      it("leaves others what is theirs, without her in it", async () => {
        const before = await zoe.office.read(bens)
        await erase()
        const { latest_note, ...after } = await zoe.office.read(bens)
        expect({ ...after, latest_note: before.latest_note }).toEqual(before)
        expect(latest_note?.text).toBe("Comes with [erased], likes tea")
      })

      it("leaves whoever has an address that ends like hers", async () => {
        const text = `Ask a${zoe.email}, not ${zoe.email}`
        await api.post(`/admin/client-packages/${bens.id}/notes`, { text }, shop.admin())
        await erase()
        const { latest_note } = await zoe.office.read(bens)
        expect(latest_note?.text).toBe(`Ask a${zoe.email}, not [erased]`)
      })

      it("can still use what she has left", async () => {
        await erase()
        const { data } = await api.post<{ redemption: { units: number } }>(
          `/admin/client-packages/${one.id}/redemptions`,
          { variant_id: shop.variants.massage },
          shop.admin("staff")
        )
        expect(data.redemption.units).toBe(1)
      })

      it("is a customer again for what she buys afterwards, and for that alone", async () => {
        await erase()
        const { packages } = await shop.buy(zoe, "ten_massages")
        const [bought] = packages
        if (!bought) throw new Error("Nothing was bought.")
        await syncCustomers(getContainer())
        expect((await zoe.office.read(bought)).customer_name).toContain("Quixwater")
        expect((await zoe.office.read(one)).customer_name).toBeNull()
      })

      it("is known again by a package that moves to somebody else and is his", async () => {
        await erase()
        expect(await zoe.office.assign(one, shop.ben)).toMatchObject({ customer_erased_at: null })
      })

      it("is erased too where Medusa has deleted her", async () => {
        await api.delete(`/admin/customers/${zoe.id}`, shop.admin())
        await eventually(async () => {
          expect((await zoe.office.read(one)).attention?.code).toBe("customer_deleted")
        })
        await utils.waitWorkflowExecutions()
        await erase()
        expect(await tracesIn(shop, TRACES)).toEqual([])
      })

      it.each(["manager", "staff"] as const)("is not erased by a %s", async (role) => {
        expect(await refused(erase("mine", shop.admin(role)))).toMatchObject({ status: 403 })
        expect(await refused(api.get(path(), shop.admin(role)))).toMatchObject({ status: 403 })
      })

      it("is not found where nobody knows of her", async () => {
        const unknown = "/admin/customers/cus_nobody/package-data"
        expect(await refused(api.get(unknown, shop.admin()))).toMatchObject({ status: 404 })
        expect(await refused(api.post(`${unknown}/erase`, {}, shop.admin()))).toMatchObject({
          status: 404,
        })
      })
    })
  },
})
