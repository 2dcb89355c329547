import { DECLARED } from "../../../src/modules/service-credit/persons/declaration"
import type { AdminPersonalDataResponse } from "../../../src/types/http/personal-data"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { zoeAt } from "../../support/quixwater"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let zoe: Awaited<ReturnType<typeof zoeAt>>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      zoe = await zoeAt(api, getContainer(), shop)
      await zoe.everything()
      await utils.waitWorkflowExecutions()
    })

    const exportOf = async (id: string) => {
      const path = `/admin/customers/${id}/package-data`
      return (await api.get<AdminPersonalDataResponse>(path, shop.admin())).data.personal_data
    }

    describe("a customer who asks what is known of her", () => {
      it("is told every row of hers, of every table that knows customers", async () => {
        const told = await exportOf(zoe.id)
        const tables = Object.entries(DECLARED).flatMap(([name, { hers }]) => (hers ? name : []))
        expect(Object.keys(told.tables).sort()).toEqual(tables.sort())
        const empty = Object.entries(told.tables).flatMap(([name, rows]) =>
          rows.length ? [] : name
        )
        expect(empty.sort()).toEqual(["planned_work"])
        expect(told.holdings.packages).toBe(told.tables.client_package?.length)
        expect(JSON.stringify(told)).toContain(zoe.email)
        expect(JSON.stringify(told)).toContain(zoe.said.slice(0, 8))
      })

      it("is told no keys, no fingerprints, and nothing of anybody else", async () => {
        const told = JSON.stringify(await exportOf(zoe.id))
        expect(told).not.toMatch(/request_hash|token_hash|raw_price/)
        expect(told).not.toMatch(/ben@studio-elbe|likes tea|Ben Brandt/)
      })

      it("is told nothing of who she was once she is erased, and still what she has", async () => {
        const { holdings } = await exportOf(zoe.id)
        await api.post(`/admin/customers/${zoe.id}/package-data/erase`, {}, shop.admin())
        const told = await exportOf(zoe.id)
        expect(told.holdings).toMatchObject({
          packages: holdings.packages,
          visits: holdings.visits,
        })
        expect(JSON.stringify(told)).not.toMatch(/quixwater|xylophon|998877665/i)
      })

      it("is told by the owner alone", async () => {
        const path = `/admin/customers/${zoe.id}/package-data`
        expect(await refused(api.get(path, shop.admin("manager")))).toMatchObject({ status: 403 })
      })
    })
  },
})
