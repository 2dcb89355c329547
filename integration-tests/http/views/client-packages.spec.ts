import { medusaSuite } from "../../support/medusa-suite"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import auditServicePackages from "../../../src/scripts/audit"
import type {
  AdminAuditResponse,
  AdminClientPackage,
  AdminPackageRedemptionListResponse,
  StoreHistoryResponse,
  StorePackageRedemptionListResponse,
} from "../../../src/types"
import { eventually } from "../../support/eventually"
import { exitCodeOf } from "../../support/exit-code"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api, type Session } from "../../support/http"
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

    describe("the list", () => {
      const ids = ({ id }: AdminClientPackage) => [id]

      it("finds packages by customer, template, source, payment, status and words", async () => {
        const payment = { amount: 450, method: "cash" }
        const massages = await desk.given({ ...tenMassages(), payment })
        const facials = await desk.given({
          customer_id: shop.ben.id,
          template_id: shop.templates.three_facials,
          source: "complimentary",
          expires_on: "2031-01-31",
        })
        const waiting = await desk.owed({
          template_id: shop.templates.three_facials,
          starts_on: "2032-01-01",
        })

        expect(await desk.idsOf({ customer_id: [shop.ben.id] })).toEqual(ids(facials))
        expect(await desk.idsOf({ template_id: [shop.templates.ten_massages] })).toEqual(
          ids(massages)
        )
        expect(await desk.idsOf({ source: ["complimentary"] })).toEqual(ids(facials))
        expect(await desk.idsOf({ payment_status: ["unpaid"] })).toEqual(ids(waiting))
        expect(await desk.idsOf({ status: ["pending"] })).toEqual(ids(waiting))
        expect(await desk.idsOf({ status: ["active"], customer_id: [shop.anna.id] })).toEqual(
          ids(massages)
        )
        const id = [facials.id, massages.id]
        expect(await desk.idsOf({ id, source: ["external"] })).toEqual(ids(massages))
        expect(await desk.idsOf({ q: "BEN brandt" })).toEqual(ids(facials))
        expect(await desk.idsOf({ q: "100%" })).toEqual([])
        expect(
          await desk.idsOf({ expires_on: { $gte: "2031-01-01", $lte: "2031-01-31" } })
        ).toEqual(ids(facials))
        expect(await desk.idsOf({ purchased_at: { $gte: "2100-01-01T00:00:00Z" } })).toEqual([])
        expect(await desk.idsOf({ attention: true })).toEqual([])
        expect(await desk.list({ limit: 1, offset: 1 })).toMatchObject({
          count: 3,
          limit: 1,
          offset: 1,
        })
      })

      it("says what is still open of each, and nothing of what was cancelled", async () => {
        await desk.given({ ...tenMassages(), payment: { amount: 120, method: "cash" } })
        const ended = await desk.owed(tenMassages())
        const path = `/admin/client-packages/${ended.id}/cancel`
        await api.post(path, { reason: "Moved away" }, shop.admin())

        const open = (await desk.list({ order: "purchased_at" })).client_packages
        expect(open.map(({ open_amount }) => open_amount)).toEqual([330, 0])
      })

      it("finds what can pay for a service, also over a category", async () => {
        const massages = await desk.given(tenMassages())
        const visits = await desk.given({ template_id: shop.templates.five_visits })
        await desk.given({ template_id: shop.templates.three_facials })

        const usable = await desk.idsOf({
          variant_id: shop.variants.massage,
          order: "purchased_at",
        })
        expect(usable).toEqual([massages.id, visits.id])
        expect(await desk.idsOf({ variant_id: shop.variants.shampoo })).toEqual([])
        expect(await desk.idsOf({ variant_id: "variant_unknown" })).toEqual([])
      })

      it("answers with the fields that were asked for", async () => {
        await desk.given(tenMassages())
        const { client_packages } = await desk.list({ fields: "id,status" })
        expect(client_packages).toEqual([{ id: expect.any(String), status: "active" }])
      })
    })

    describe("a booking paid with a session", () => {
      const book = async () => {
        const package_ = await desk.given(tenMassages())
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        await shop.applyCredits(cart, shop.anna)
        return { package_, order: await shop.complete(cart, shop.anna) }
      }

      it("shows in the list of redemptions and in the history, for staff with who and why", async () => {
        const { package_, order } = await book()
        const redemptions = async () =>
          (
            await api.get<AdminPackageRedemptionListResponse>("/admin/package-redemptions", {
              ...shop.admin("staff"),
              params: { order_id: order.id, status: "redeemed" },
            })
          ).data.redemptions
        await eventually(async () => expect(await redemptions()).toHaveLength(1))

        expect(await redemptions()).toMatchObject([
          {
            client_package_id: package_.id,
            customer_id: shop.anna.id,
            variant_id: shop.variants.massage,
            product_title: "Massage 60",
            quantity: 1,
            units: 1,
            units_redeemed: 1,
            order_id: order.id,
          },
        ])
        const history = await desk.historyOf(package_)
        expect(history.map(({ label }) => label)).toEqual([
          "1 × Massage 60 used",
          "1 × Massage 60 reserved in an online cart",
          "10 × Massage 60 added",
          "Package added, already paid for",
        ])
        expect(history[0]).toMatchObject({ service: "Massage 60", booking: null })
        expect(history.at(-1)?.actor).toMatchObject({ type: "user", name: "Max Merz" })
        await shop.audit()
      })

      it("shows to its owner without a word about the shop's people", async () => {
        const { package_ } = await book()
        const read = async (path: string) =>
          (
            await api.get<StoreHistoryResponse & StorePackageRedemptionListResponse>(
              path,
              shop.anna.session
            )
          ).data
        const { history } = await read(`/store/client-packages/${package_.id}/history`)
        const { redemptions } = await read("/store/package-redemptions")

        expect(history.length).toBeGreaterThan(1)
        expect(redemptions).toHaveLength(1)
        const [own] = await shop.packagesOf(shop.anna)
        for (const shown of [...history, ...redemptions, own]) {
          const inside = ["actor", "reason", "details", "note", "notes_count", "attention"]
          expect(Object.keys(shown ?? {}).filter((key) => inside.includes(key))).toEqual([])
        }
        expect(JSON.stringify([history, redemptions, own])).not.toContain("Merz")
      })
    })

    describe("a package whose counts were changed past the ledger", () => {
      it("is named by the audit, over HTTP and on the command line", async () => {
        const { id } = await desk.given(tenMassages())
        const onCommandLine = async () =>
          await exitCodeOf(
            async () => await auditServicePackages({ container: getContainer(), args: [] })
          )
        expect(await onCommandLine()).toBeUndefined()

        await shop.sql("update service_package_client_package set open_credits = 2 where id = ?", [
          id,
        ])
        expect(await onCommandLine()).toBe(1)
        const path = "/admin/service-packages/audit"
        const { data } = await api.get<AdminAuditResponse>(path, shop.admin("manager"))
        expect(data).toMatchObject({
          ok: false,
          checked: 1,
          differences: [{ client_package_id: id, check: "counters" }],
          next: null,
        })
      })
    })

    describe("a customer", () => {
      const get = async (path: string, session: Session) =>
        await refused(api.get(`/store/client-packages/${path}`, session))

      it("gets the same 404 for somebody else's package and for one that is not there", async () => {
        const { id } = await desk.given(tenMassages())
        const of = (answer: { message: string }, asked: string) => ({
          ...answer,
          message: answer.message.replace(asked, "…"),
        })
        for (const tail of ["", "/history"]) {
          const foreign = of(await get(id + tail, shop.ben.session), id)
          expect(foreign).toMatchObject({ status: 404, type: "not_found" })
          expect(foreign).toEqual(of(await get(`cpkg_0${tail}`, shop.ben.session), "cpkg_0"))
        }
        expect(await shop.packagesOf(shop.ben)).toEqual([])
        expect(await shop.packagesOf(shop.anna)).toHaveLength(1)
      })

      it("cannot list with a foreign package as the place to go on from", async () => {
        const { id } = await desk.given(tenMassages())
        const from = async (after: string) =>
          await refused(
            api.get("/store/client-packages", { ...shop.ben.session, params: { after } })
          )
        expect(await from(id)).toMatchObject({ status: 400 })
        expect(await from(id)).toEqual(await from("cpkg_0"))
      })

      it("has to sign in", async () => {
        for (const path of ["/store/client-packages", "/store/package-redemptions"]) {
          expect(await refused(api.get(path, shop.guest.session))).toMatchObject({ status: 401 })
        }
      })
    })

    describe("a customer in Medusa", () => {
      it("knows her packages, and a package its customer", async () => {
        const { id } = await desk.given(tenMassages())
        const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
        const { data: customers } = await query.graph({
          entity: "customer",
          fields: ["id", "client_packages.id", "client_packages.title"],
          filters: { id: shop.anna.id },
        })
        expect(customers[0]).toMatchObject({ client_packages: [{ id, title: "10 massages" }] })

        const { data: packages } = await query.graph({
          entity: "client_package",
          fields: ["id", "customer.email"],
          filters: { id },
        })
        expect(packages[0]).toMatchObject({ customer: { email: shop.anna.email } })
      })
    })
  },
})
