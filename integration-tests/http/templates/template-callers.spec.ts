import { medusaSuite } from "../../support/medusa-suite"
import { refused, type Api } from "../../support/http"
import {
  CREATE,
  EUR_450,
  TEMPLATES,
  openTemplateDesk,
  type TemplateDesk,
} from "../../support/template-desk"

medusaSuite({
  shop: "empty",
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let desk: TemplateDesk
    beforeAll(async () => {
      desk = await openTemplateDesk(api, getContainer())
    })

    describe("callers", () => {
      const admin = TEMPLATES

      it("lets staff look but not change", async () => {
        const { id } = await desk.write(desk.tenMassages)

        expect((await api.get(admin, desk.staff)).status).toBe(200)
        expect((await api.get(`${admin}/${id}`, desk.staff)).status).toBe(200)
        for (const request of [
          () => api.post(admin, desk.tenMassages, desk.staff),
          () => api.post(`${admin}/${id}`, { title: "Mine" }, desk.staff),
          () => api.post(`${admin}/${id}/publish`, CREATE, desk.staff),
          () => api.post(`${admin}/${id}/archive`, {}, desk.staff),
          () => api.post(`${admin}/${id}/duplicate`, {}, desk.staff),
          () => api.delete(`${admin}/${id}`, desk.staff),
          () => api.post("/admin/service-packages/rules", { variant_id: "v" }, desk.staff),
          () => api.delete("/admin/service-packages/rules/r", desk.staff),
        ]) {
          expect(await refused(request())).toMatchObject({ status: 403, code: "forbidden" })
        }
        expect(await desk.read(id)).toMatchObject({ title: "10 massages", status: "draft" })
      })

      it("asks strangers to sign in", async () => {
        expect(await refused(api.get(admin))).toMatchObject({ status: 401 })
        expect(await refused(api.get("/admin/service-packages/rules"))).toMatchObject({
          status: 401,
        })
        expect(await refused(api.get("/store/package-templates"))).toMatchObject({ status: 400 })
      })

      it.each(["", "/publish", "/archive", "/duplicate"])(
        "finds no package under an unknown or impossible id (POST …/:id%s)",
        async (action) => {
          for (const id of ["pkgt_unknown", "%00", "a".repeat(300), "%F0%9F%98%80", "';--"]) {
            expect(
              await refused(api.post(`${admin}/${id}${action}`, {}, desk.owner))
            ).toMatchObject({
              status: 404,
            })
          }
        }
      )

      it.each(["archive", "duplicate"])(
        "needs no body to %s, and takes no unknown field",
        async (action) => {
          const { id } = await desk.sell()
          const url = `${admin}/${id}/${action}`

          expect(await refused(api.post(url, { title: "Mine" }, desk.owner))).toMatchObject({
            status: 400,
            type: "invalid_data",
          })
          expect((await api.post(url, undefined, desk.owner)).status).toBe(200)
        }
      )

      const half = "\ud800"
      const item = { title: "A", units: 1, coverage: [{ kind: "variant", reference_id: "v" }] }
      it.each<[string, object]>([
        ["no title", {}],
        ["an empty title", { title: "  " }],
        ["a long title", { title: "a".repeat(201) }],
        ["a title of a zero character", { title: "a\u0000b" }],
        ["half a character", { title: half }],
        ["a title that is a number", { title: 10 }],
        ["an unknown field", { title: "A", variant_id: "variant_1" }],
        ["a status", { title: "A", status: "active" }],
        ["an item with an id", { title: "A", items: [{ ...item, id: "pkgti_1" }] }],
        ["units as text", { title: "A", items: [{ ...item, units: "10" }] }],
        ["zero units", { title: "A", items: [{ ...item, units: 0 }] }],
        ["negative units", { title: "A", items: [{ ...item, units: -1 }] }],
        ["half a unit", { title: "A", items: [{ ...item, units: 0.5 }] }],
        ["too many units", { title: "A", items: [{ ...item, units: 1_000_001 }] }],
        ["no units", { title: "A", items: [{ ...item, units: null }] }],
        ["too many items", { title: "A", items: new Array(51).fill(item) }],
        [
          "the same coverage twice",
          { title: "A", items: [{ ...item, coverage: [item.coverage[0], item.coverage[0]] }] },
        ],
        [
          "an unknown kind of coverage",
          { title: "A", items: [{ ...item, coverage: [{ kind: "sku", reference_id: "v" }] }] },
        ],
        [
          "a strange reference",
          {
            title: "A",
            items: [{ ...item, coverage: [{ kind: "tag", reference_id: "a\u0000" }] }],
          },
        ],
        [
          "a free service",
          {
            title: "A",
            items: [{ ...item, coverage: [{ kind: "tag", reference_id: "t", cost: 0 }] }],
          },
        ],
        ["a validity without its unit", { title: "A", validity: { count: 1 } }],
        ["a validity of nothing", { title: "A", validity: { count: 0, unit: "day" } }],
        ["a validity of ages", { title: "A", validity: { count: 1_001, unit: "year" } }],
        ["a negative price", { title: "A", prices: [{ currency_code: "eur", amount: -1 }] }],
        ["a price as text", { title: "A", prices: [{ currency_code: "eur", amount: "1" }] }],
        ["two prices in a currency", { title: "A", prices: [...EUR_450, ...EUR_450] }],
        ["no currency", { title: "A", prices: [{ currency_code: "eu", amount: 1 }] }],
        ["a limit of nothing", { title: "A", purchase_limit: 0 }],
        ["a negative window", { title: "A", cancel_window_hours: -1 }],
        ["an unknown policy", { title: "A", redeem_policy: "free" }],
        ["metadata that cannot be stored", { title: "A", metadata: { a: ["\u0000"] } }],
        ["metadata of half a character", { title: "A", metadata: { [half]: 1 } }],
        ["metadata that is a list", { title: "A", metadata: [] }],
        ["a list instead of a package", []],
      ])("refuses %s with 400 and writes nothing", async (_what, body) => {
        expect(await refused(api.post(admin, body, desk.owner))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
        expect((await api.get<{ count: number }>(admin, desk.owner)).data.count).toBe(0)
      })

      it.each<[object]>([
        [{ product: {} }],
        [{ product: { create: {} } }],
        [{ product: { create: { prices: [] } } }],
        [{ product: { create: { prices: EUR_450 }, variant_id: "v" } }],
        [{ product: { variant_id: 1 } }],
        [{ product: "create" }],
        [{ products: null }],
      ])("refuses to publish with %j", async (body) => {
        const { id } = await desk.write(desk.tenMassages)

        expect(await refused(desk.publish(id, body))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
        expect((await desk.read(id)).status).toBe("draft")
      })

      it("finds no variant that the shop does not have", async () => {
        const { id } = await desk.write(desk.tenMassages)

        expect(
          await refused(desk.publish(id, { product: { variant_id: "variant_no" } }))
        ).toMatchObject({
          status: 404,
        })
      })

      it.each([
        "limit=0",
        "limit=1000",
        "limit=many",
        "offset=-1",
        "status=paused",
        "order=items",
        "order=__proto__",
        "sold=desk_only",
        "q=%00",
        "covers_variant_id=%00",
        `q=${"a".repeat(201)}`,
      ])("refuses the query %s", async (query) => {
        expect(await refused(api.get(`${admin}?${query}`, desk.owner))).toMatchObject({
          status: 400,
        })
      })

      it("refuses hostile input in the shop and in the rules", async () => {
        const store = "/store/package-templates"
        for (const query of ["limit=0", "region_id=%00", "currency_code=euro", "status=draft"]) {
          expect(await refused(api.get(`${store}?${query}`, desk.shopper))).toMatchObject({
            status: 400,
          })
        }
        const rules = "/admin/service-packages/rules"
        for (const body of [{}, { variant_id: "" }, { variant_id: "v", package_only: "yes" }]) {
          expect(await refused(api.post(rules, body, desk.owner))).toMatchObject({ status: 400 })
        }
        expect(await refused(api.get(`${rules}?variant_id=%00`, desk.owner))).toMatchObject({
          status: 400,
        })
        expect(await refused(api.delete(`${rules}/%00`, desk.owner))).toMatchObject({ status: 404 })
      })

      it("refuses a body that is too large, and too many items in one", async () => {
        const coverage = Array.from({ length: 201 }, (_, n) => ({
          kind: "variant",
          reference_id: `variant_${n}`,
        }))
        const crowded = { title: "A", items: [{ title: "A", units: 1, coverage }] }

        expect(await refused(api.post(admin, crowded, desk.owner))).toMatchObject({ status: 400 })
        expect(
          await refused(api.post(admin, { title: "a".repeat(10_000_000) }, desk.owner))
        ).toMatchObject({ status: 413 })
      })
    })
  },
})
