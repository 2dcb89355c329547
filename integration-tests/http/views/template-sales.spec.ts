import { medusaSuite } from "../../support/medusa-suite"
import type {
  AdminPackageTemplateListResponse,
  AdminPackageTemplateResponse,
} from "../../../src/types"
import type { Api } from "../../support/http"
import { packageChangesOf } from "../../support/package-changes"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      const { given } = packageChangesOf(api, shop)
      const template_id = shop.templates.ten_massages
      const { id } = await given({ template_id })
      await given({ template_id, source: "complimentary" })
      await api.post(`/admin/client-packages/${id}/cancel`, { reason: "moved away" }, shop.admin())
      await utils.waitWorkflowExecutions()
    })

    const list = async (params: object = {}) =>
      (
        await api.get<AdminPackageTemplateListResponse>("/admin/package-templates", {
          ...shop.admin(),
          params,
        })
      ).data.package_templates

    it("says of each template how many packages there are of it, ended ones included", async () => {
      const sold = Object.fromEntries(
        (await list()).map(({ title, sold_count }) => [title, sold_count])
      )
      expect(sold).toEqual({ "10 massages": 2, "3 facials": 0, "Beauty mix": 0, "5 visits": 0 })
    })

    it("says it of one template, too, and leaves it out where it was not asked for", async () => {
      const { data } = await api.get<AdminPackageTemplateResponse>(
        `/admin/package-templates/${shop.templates.ten_massages}?fields=id,sold_count`,
        shop.admin()
      )
      expect(data.package_template).toEqual({ id: shop.templates.ten_massages, sold_count: 2 })
      expect((await list({ fields: "id" }))[0]).not.toHaveProperty("sold_count")
    })
  },
})
