import { medusaSuite } from "../../support/medusa-suite"
import { Modules } from "@medusajs/framework/utils"
import type {
  AdminPackageTemplateResponse,
  AdminServiceRuleListResponse,
  AdminServiceRuleResponse,
} from "../../../src/types"
import { refused, type Api } from "../../support/http"
import { CREATE, TEMPLATES, openTemplateDesk, type TemplateDesk } from "../../support/template-desk"

medusaSuite({
  shop: "empty",
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let desk: TemplateDesk
    beforeAll(async () => {
      desk = await openTemplateDesk(api, getContainer())
    })

    describe("changing a package", () => {
      it("gives it a new version once it is on sale, and never leaves it without a service", async () => {
        const { id, items } = await desk.write(desk.tenMassages)
        expect((await desk.write({ title: "Ten massages" }, id)).version).toBe(1)
        await desk.publish(id, CREATE)

        const [item] = items
        const changed = await desk.write(
          { items: [{ ...item, units: 12 }], cancel_window_hours: 24, purchase_limit: 1 },
          id
        )

        expect(changed).toMatchObject({
          version: 2,
          cancel_window_hours: 24,
          purchase_limit: 1,
          items: [{ id: item?.id, units: 12 }],
        })
        const checks = await desk.blocked(desk.write({ items: [] }, id))
        expect(checks.map(({ code }) => code)).toEqual(["no_items"])
        expect(await desk.read(id)).toMatchObject({ version: 2, items: [{ units: 12 }] })
        expect((await refused(desk.write({ sold: "desk_only" }, id))).status).toBe(400)
      })

      it("copies a package into a draft that is sold nowhere", async () => {
        const { id } = await desk.write(desk.tenMassages)
        const original = await desk.publish(id, CREATE)

        const copy = await desk.write({}, `${id}/duplicate`)

        expect(copy).toMatchObject({
          title: "10 massages (copy)",
          status: "draft",
          version: 1,
          variant_id: null,
          validity: original.validity,
          items: [{ title: "Massage 60", units: 10, coverage: original.items[0]?.coverage }],
        })
        expect(copy.id).not.toBe(id)
        expect(copy.items[0]?.id).not.toBe(original.items[0]?.id)
      })

      it("deletes what was never sold, but nothing that is on sale or stands in an order", async () => {
        const url = (id: string) => `${TEMPLATES}/${id}`
        const draft = await desk.write(desk.tenMassages)
        const sold = await desk.sell()

        const { data } = await api.delete(url(draft.id), desk.owner)

        expect(data).toEqual({ id: draft.id, object: "package_template", deleted: true })
        expect(await refused(api.get(url(draft.id), desk.owner))).toMatchObject({ status: 404 })
        expect(await refused(api.delete(url(sold.id), desk.owner))).toMatchObject({
          status: 400,
          type: "not_allowed",
          message: expect.stringContaining("Archive"),
        })
        await desk.archive(sold.id)
        await getContainer()
          .resolve(Modules.ORDER)
          .createOrders({
            currency_code: "eur",
            items: [
              {
                title: "10 massages",
                quantity: 1,
                unit_price: 450,
                variant_id: sold.variant_id ?? "",
              },
            ],
          })
        expect(await refused(api.delete(url(sold.id), desk.owner))).toMatchObject({
          status: 400,
          type: "not_allowed",
          message: expect.stringContaining("sold before"),
        })
      })
    })

    describe("finding a package", () => {
      const titles = async (params: object) =>
        (await desk.list(params)).package_templates.map(({ title }) => title)

      it("finds it by its words, its status and the service it covers, however it covers it", async () => {
        await desk.write(desk.tenMassages)
        await desk.write({
          title: "5 visits",
          items: [
            {
              title: "Visit",
              units: 5,
              coverage: [{ kind: "category", reference_id: desk.studio.category_id }],
            },
          ],
        })
        await desk.publish((await desk.write({ ...desk.tenMassages, title: "On sale" })).id, CREATE)

        expect(await titles({ q: "VISITS" })).toEqual(["5 visits"])
        expect(await titles({ status: "active" })).toEqual(["On sale"])
        expect(await titles({ status: ["draft", "active"], order: "title" })).toEqual([
          "10 massages",
          "5 visits",
          "On sale",
        ])
        expect(await titles({ covers_variant_id: desk.studio.variants.facial })).toEqual([
          "5 visits",
        ])
        expect(await titles({ covers_variant_id: desk.studio.variants.shampoo })).toEqual([])
        expect(await titles({ covers_variant_id: "variant_unknown" })).toEqual([])
        expect(
          await titles({
            covers_variant_id: desk.studio.variants.massage,
            order: "-title",
            limit: 2,
          })
        ).toEqual(["On sale", "5 visits"])
      })

      it("answers only with the fields that were asked for", async () => {
        const { id } = await desk.write(desk.tenMassages)

        const { data } = await api.get<AdminPackageTemplateResponse>(
          `${TEMPLATES}/${id}?fields=title,status`,
          desk.owner
        )

        expect(data.package_template).toEqual({ id, title: "10 massages", status: "draft" })
      })

      it("shows the shop prices of a region or a currency, and none without either", async () => {
        await desk.sell()
        const price = async (params: object) =>
          (await desk.forSale(params)).package_templates[0]?.calculated_price?.calculated_amount

        expect(await price({ region_id: desk.studio.region_id })).toBe(450)
        expect(await price({ currency_code: "EUR" })).toBe(450)
        expect(await price({})).toBeUndefined()
        expect(await refused(desk.forSale({ region_id: "reg_unknown" }))).toMatchObject({
          status: 404,
          type: "not_found",
        })
      })
    })

    describe("the rules of a service", () => {
      const url = "/admin/service-packages/rules"
      const put = async (body: object) =>
        (await api.post<AdminServiceRuleResponse>(url, body, desk.owner)).data.rule

      it("keeps one rule per service", async () => {
        const variant_id = desk.studio.variants.massage
        const first = await put({ variant_id, package_only: true })
        const second = await put({ variant_id, once_per_customer: true })

        const { data } = await api.get<AdminServiceRuleListResponse>(url, desk.owner)

        expect(data).toMatchObject({ count: 1, offset: 0, limit: 50 })
        expect(data.rules).toEqual([second])
        expect(second).toMatchObject({
          id: first.id,
          variant_id,
          package_only: true,
          once_per_customer: true,
        })
      })

      it("lifts a rule, and finds neither unknown rules nor unknown services", async () => {
        const variant_id = desk.studio.variants.massage
        const { id } = await put({ variant_id, package_only: true })

        const deleted = await api.delete(`${url}/${id}`, desk.owner)

        expect(deleted.data).toEqual({ id, object: "service_rule", deleted: true })
        expect(await refused(api.delete(`${url}/${id}`, desk.owner))).toMatchObject({
          status: 404,
        })
        expect(
          await refused(api.post(url, { variant_id: "variant_unknown" }, desk.owner))
        ).toMatchObject({ status: 404, type: "not_found" })
      })
    })
  },
})
