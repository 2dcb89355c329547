import { medusaSuite } from "../../support/medusa-suite"
import type { AdminClientPackageListParams } from "../../../src/types"
import { SERVICE_CREDIT_MODULE } from "../../../src/modules/service-credit"
import type { ServiceCreditModuleService } from "../../../src/modules/service-credit/service"
import { batchDeskOf } from "../../support/batches"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api, type Session } from "../../support/http"
import { BERLIN, SYSTEM_ACTOR, tenMassages } from "../../support/packages"
import { openShop, type Shop } from "../../support/shop"

const HEADINGS =
  "Customer,E-mail,Package,Status,Payment,Currency,Price,Paid,Open,Sessions,Used,Left,Bought,Valid until,Source,Order"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let front: ReturnType<typeof frontDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      front = frontDeskOf(api, shop)
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
    })

    const ask = async (params: object = {}, session: Session = shop.admin("manager")) =>
      await api.get<string>("/admin/client-packages", {
        ...session,
        params: { ...params, format: "csv" },
      })
    /** The table line by line, without the mark that tells a spreadsheet its encoding. */
    const lines = async (params: AdminClientPackageListParams = {}) => {
      const { data } = await ask(params)
      return data
        .replace(/^\uFEFF/, "")
        .trimEnd()
        .split("\r\n")
    }

    describe("the list as a table", () => {
      it("tells of each package what a salon wants to know, in the days of its own zone", async () => {
        await shop.setClock(new Date("2026-03-31T22:30:00Z"))
        await front.given({
          customer_id: shop.ben.id,
          template_id: shop.templates.ten_massages,
          price: 300,
          payment: { amount: 120, method: "cash" },
          expires_on: "2026-12-31",
        })

        const answer = await ask({ customer_id: shop.ben.id })
        expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8")
        expect(answer.headers["content-disposition"]).toBe('attachment; filename="packages.csv"')
        expect(await lines({ customer_id: [shop.ben.id] })).toEqual([
          HEADINGS,
          `Ben Brandt,${shop.ben.email},10 massages,active,partial,EUR,300.00,120.00,180.00,10,0,10,2026-04-01,2026-12-31,paid elsewhere,`,
        ])
      })

      it("names the order of one that was bought", async () => {
        const [, line] = await lines({ source: ["order"] })
        expect(line).toMatch(/^Anna Albers,.*,10 massages,.*,EUR,450\.00,.*,online order,\d+$/)
      })

      it("asks nothing more for one that was cancelled", async () => {
        const batch = batchDeskOf(api, getContainer(), shop)
        const given = await batch.given({ customer_ids: [shop.ben.id] })
        await batch.undo(given)
        const [, line] = await lines({ customer_id: [shop.ben.id] })
        expect(line).toMatch(/,cancelled,paid,EUR,0\.00,0\.00,0\.00,10,0,0,/)
      })

      it("hands a spreadsheet no formula, and keeps quotes and commas in their cell", async () => {
        for (const title of ['=HYPERLINK("http://a.example")', "+1, please", "-1", "@sum(A1)"]) {
          await front.given({ template_id: shop.templates.ten_massages, title })
        }
        const [, ...rows] = await lines({ source: ["external"], order: "purchased_at" })
        expect(
          rows.map((row) => row.split(`${shop.anna.email},`)[1]?.split(",active,")[0])
        ).toEqual([`"'=HYPERLINK(""http://a.example"")"`, `"'+1, please"`, "'-1", "'@sum(A1)"])
      })

      it("holds all packages of the filters, however many, and each once", async () => {
        const credits: ServiceCreditModuleService = getContainer().resolve(SERVICE_CREDIT_MODULE)
        const packages = Array.from({ length: 1_001 }, (_, n) =>
          tenMassages({ customer_name: `Customer ${n}`, source: "migrated" })
        )
        await credits.issuePackages({ actor: SYSTEM_ACTOR, time_zone: BERLIN, packages })

        for (const order of ["purchased_at", "-expires_at"] as const) {
          const [, ...rows] = await lines({ source: ["migrated"], order, limit: 2, offset: 5 })
          expect(rows).toHaveLength(1_001)
          expect(new Set(rows.map((row) => row.split(",")[0])).size).toBe(1_001)
        }
      })

      it("is its headings alone when nothing matches", async () => {
        expect(await lines({ q: "nobody" })).toEqual([HEADINGS])
        expect(await lines({ variant_id: "variant_0" })).toEqual([HEADINGS])
      })

      it("leaves the shop with managers only", async () => {
        expect(await refused(ask({}, shop.admin("staff")))).toMatchObject({
          status: 403,
          code: "forbidden",
        })
      })

      it("answers a question that makes no sense with 400", async () => {
        for (const params of [{ after: "cpkg_0" }, { status: "gone" }, { surprise: 1 }]) {
          expect(await refused(ask(params))).toMatchObject({ status: 400, type: "invalid_data" })
        }
        const pdf = api.get("/admin/client-packages?format=pdf", shop.admin("manager"))
        expect(await refused(pdf)).toMatchObject({ status: 400, type: "invalid_data" })
      })
    })
  },
})
