import type { AdminPackageOfferParams, AdminPackageOfferResponse } from "../../../src/types"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { regionsOf } from "../../support/regions"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
    })

    const ask = async (params: Partial<AdminPackageOfferParams>, session = shop.admin("staff")) => {
      const config = {
        ...session,
        params: { customer_id: shop.anna.id, source: "sale", ...params },
      }
      const path = "/admin/service-packages/offer"
      return (await api.get<AdminPackageOfferResponse>(path, config)).data.offer
    }
    const tenMassages = () => ({ template_id: shop.templates.ten_massages })

    describe("a package that is about to be given", () => {
      it("costs what it costs in the shop, and says what it is good for", async () => {
        expect(await ask(tenMassages())).toEqual({
          currency_code: "eur",
          currency_digits: 2,
          price: 450,
          standard_price: 450,
          price_list: null,
          tax_percent: 0,
          services: [
            {
              id: shop.variants.massage,
              title: expect.any(String),
              product: { title: expect.stringContaining("Massage") },
            },
          ],
        })
      })

      it("costs more by the tax where prices come without it", async () => {
        const regions = regionsOf(api, shop)
        const region = await regions.open("Schweiz", "chf", "ch", { rate: 10, inclusive: false })
        await regions.price(shop.variants.ten_massages, "chf", 500)

        const asked = { ...tenMassages(), region_id: region.id }
        expect(await ask(asked)).toMatchObject({
          currency_code: "chf",
          price: 500,
          tax_percent: 10,
        })
        expect(await ask({ ...asked, source: "external" })).toMatchObject({ tax_percent: 0 })
      })

      it("has no price of its own when it is put together on the spot", async () => {
        expect(await ask({})).toMatchObject({ currency_code: "eur", price: null, services: [] })
      })

      it("is not offered from a template that nobody knows", async () => {
        expect(await refused(ask({ template_id: "pkgt_0" }))).toMatchObject({ status: 404 })
      })

      it("is no matter for somebody who may not see packages", async () => {
        const rights = { staff: { read: false } }
        await api.post("/admin/service-packages/settings", { rights }, shop.admin())
        expect(await refused(ask(tenMassages()))).toMatchObject({ status: 403, code: "forbidden" })
      })
    })
  },
})
