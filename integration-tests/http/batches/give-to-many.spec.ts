import { medusaSuite } from "../../support/medusa-suite"
import runBatches from "../../../src/jobs/service-packages-run-batches"
import { batchDeskOf } from "../../support/batches"
import { holdBack } from "../../support/events"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { openShop, type Shop } from "../../support/shop"

const QUEUED = "client_package_batch.queued"

/** Each of these customers with one package. */
const oneEach = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, 1]))

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof batchDeskOf>
    let front: ReturnType<typeof frontDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = batchDeskOf(api, getContainer(), shop)
      front = frontDeskOf(api, shop)
    })
    afterEach(async () => await shop.audit())

    /** What happens when no process listens: a batch waits until somebody works on it. */
    const unattended = async (ids: string[]) => {
      const bus = holdBack(getContainer(), QUEUED)
      try {
        return (await desk.giveToMany({ customer_ids: ids })).data.batch
      } finally {
        bus.release()
      }
    }
    const job = async () => await runBatches(getContainer())

    describe("one package for each of many", () => {
      it("goes to a customer group, to each member once", async () => {
        const guests = await desk.customers("Gina", "Hugo")
        const members = [shop.anna.id, shop.ben.id, ...guests]
        const group = await desk.group("Regulars", members)

        const { status, data } = await desk.giveToMany({ customer_group_id: group.id })
        expect(status).toBe(202)
        expect(data.batch).toMatchObject({ total: 4, skipped: [], to: "group", notify: false })

        const batch = await desk.finished(data.batch)
        expect(batch).toMatchObject({
          title: "10 massages",
          granted: 4,
          skipped_count: 0,
          price: 0,
        })
        expect(await desk.packagesOf(batch)).toEqual(oneEach(members))
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10 })
      })

      it("goes to those who are named, once however often they are named", async () => {
        const [gone] = await desk.customers("Gone")
        await desk.removeCustomer(String(gone))

        const batch = await desk.given({
          customer_ids: [shop.anna.id, "cus_nobody", shop.anna.id, String(gone), "cus_nobody"],
        })

        expect(batch).toMatchObject({ total: 3, granted: 1, skipped_count: 2 })
        expect(batch.skipped).toHaveLength(2)
        expect(batch.skipped).toEqual(
          expect.arrayContaining([
            { customer_id: "cus_nobody", code: "customer_not_found" },
            { customer_id: gone, code: "customer_not_found" },
          ])
        )
        expect(await desk.packagesOf(batch)).toEqual(oneEach([shop.anna.id]))
      })

      it("goes to everybody, with and without an account or an e-mail address", async () => {
        const more = await desk.customers("Ida", "Jan")
        const batch = await desk.given({ all: true })

        const everybody = [...shop.studio.customers.map(({ id }) => id), ...more]
        expect(batch).toMatchObject({ total: everybody.length, granted: everybody.length })
        expect(await desk.packagesOf(batch)).toEqual(oneEach(everybody))
      })

      it("says in each package's history that it came in a batch, and from whom", async () => {
        const batch = await desk.given({ customer_ids: [shop.anna.id] })
        const [package_] = (await front.list({ customer_id: [shop.anna.id] })).client_packages

        expect(package_).toMatchObject({ source: "complimentary", status: "active", price: 0 })
        expect(await front.historyOf({ id: String(package_?.id) })).toMatchObject([
          {
            label: "10 × Massage 60 added in a batch",
            actor: { name: "Max Merz" },
            details: { batch_id: batch.id },
          },
        ])
      })

      it("was paid elsewhere unless it is free, at the price and for the time somebody chose", async () => {
        const batch = await desk.given({
          customer_ids: [shop.anna.id],
          source: "migrated",
          title: "From the old book",
          price: 90,
          starts_on: "2026-01-31",
          valid_for: { count: 100, unit: "year" },
          items: [
            {
              title: "Haircut",
              units: 3,
              coverage: [{ kind: "variant", reference_id: shop.variants.haircut }],
            },
          ],
        })

        expect(batch).toMatchObject({ price: 90, source: "migrated", template_id: null })
        const [package_] = (await front.list({ customer_id: [shop.anna.id] })).client_packages
        expect(package_).toMatchObject({
          title: "From the old book",
          payment_status: "paid",
          paid_amount: 90,
          starts_on: "2026-01-31",
          expires_on: "2126-01-31",
          service_credits: [{ title: "Haircut", available: 3, value: 90 }],
        })
        expect(await shop.sql("select 1 from service_package_payment")).toEqual([])
      })

      it("is not for those who have as many of it as they may", async () => {
        await front.given({ template_id: shop.templates.ten_massages })
        await api.post(
          `/admin/package-templates/${shop.templates.ten_massages}`,
          { purchase_limit: 1 },
          shop.admin()
        )

        const batch = await desk.given({ customer_ids: [shop.anna.id, shop.ben.id] })

        expect(batch).toMatchObject({
          granted: 1,
          skipped: [{ customer_id: shop.anna.id, code: "purchase_limit_reached" }],
        })
      })
    })

    describe("a batch in the background", () => {
      it("is for those who were there when it was queued, and still are when it is their turn", async () => {
        const [gina, hugo, late] = await desk.customers("Gina", "Hugo", "Late")
        const group = await desk.group("Students", [String(gina), String(hugo)])
        const bus = holdBack(getContainer(), QUEUED)
        const { data } = await desk.giveToMany({ customer_group_id: group.id })
        bus.release()

        await desk.join(group, [String(late)])
        await desk.removeCustomer(String(gina))
        await job()

        expect(await desk.batchOf(data.batch)).toMatchObject({
          status: "done",
          total: 2,
          granted: 1,
          skipped: [{ customer_id: gina, code: "customer_not_found" }],
        })
        expect(await desk.packagesOf(data.batch)).toEqual(oneEach([String(hugo)]))
      })

      it("shows how far it is, and goes on where a process died", async () => {
        const ids = await desk.customers("A", "B", "C", "D", "E")
        const batch = await unattended(ids)
        expect(await desk.batchOf(batch)).toMatchObject({ status: "queued", total: 5, granted: 0 })

        expect(await desk.workOnFew(batch, 2)).toBe(true)
        expect(await desk.batchOf(batch)).toMatchObject({ status: "running", granted: 2 })

        await job()
        expect(await desk.batchOf(batch)).toMatchObject({ status: "done", granted: 5 })
        await job()
        expect(await desk.packagesOf(batch)).toEqual(oneEach(ids))
      })

      it("gives to each customer once, however many processes work on it", async () => {
        const ids = await desk.customers("A", "B", "C", "D", "E", "F", "G", "H")
        const batch = await unattended(ids)
        const worker = async () => {
          while (await desk.workOnFew(batch, 1)) continue
        }

        await Promise.all([worker(), worker(), worker()])

        expect(await desk.batchOf(batch)).toMatchObject({ status: "done", granted: 8 })
        expect(await desk.packagesOf(batch)).toEqual(oneEach(ids))
      })

      it("does not keep another one waiting", async () => {
        const [first, second] = [await unattended([shop.anna.id]), await unattended([shop.ben.id])]
        await job()
        expect((await desk.batches({ limit: 2 })).batches).toMatchObject([
          { id: second.id, status: "done", granted: 1 },
          { id: first.id, status: "done", granted: 1 },
        ])
      })
    })

    describe("the same request again", () => {
      it("is the same batch, however often and however parallel it is sent", async () => {
        const body = { customer_ids: [shop.anna.id, shop.ben.id] }
        const answers = await Promise.all(
          [1, 2, 3].map(async () => await desk.giveToMany(body, undefined, "key-1"))
        )
        const again = await desk.giveToMany(body, undefined, "key-1")

        const ids = [...answers, again].map(({ data }) => data.batch.id)
        expect(new Set(ids).size).toBe(1)
        expect(again.status).toBe(202)
        expect(again.headers["idempotency-replayed"]).toBe("true")
        const batch = await desk.finished(again.data.batch)
        expect(await desk.packagesOf(batch)).toEqual(oneEach([shop.anna.id, shop.ben.id]))

        const other = { customer_ids: [shop.anna.id] }
        expect(await refused(desk.giveToMany(other, undefined, "key-1"))).toMatchObject({
          status: 400,
          code: "idempotency_key_reused",
        })
        expect((await desk.batches()).count).toBe(1)
      })
    })
  },
})
