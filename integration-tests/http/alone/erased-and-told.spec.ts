import type { AdminClientPackage } from "../../../src/types"
import type { Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openPostOffice, postOfficeOf } from "../../support/post-office"
import { zoeAt } from "../../support/quixwater"
import { openShop, type Shop } from "../../support/shop"
import { tracesIn } from "../../support/traces-in"

openPostOffice()

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let zoe: Awaited<ReturnType<typeof zoeAt>>
    let office: ReturnType<typeof postOfficeOf>
    let massages: AdminClientPackage

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      zoe = await zoeAt(api, getContainer(), shop)
      office = postOfficeOf(shop, getContainer())
      massages = (await zoe.sell()).client_package
      await utils.waitWorkflowExecutions()
      office.open()
      await office.send()
    })
    beforeEach(() => office.open())
    afterEach(async () => await shop.audit())

    const erase = async () =>
      await api.post(`/admin/customers/${zoe.id}/package-data/erase`, {}, shop.admin())
    const traces = async () => await tracesIn(shop, ["quixwater"])
    const kindsSent = () => ["issued", "frozen", "unfrozen"].flatMap((kind) => office.letters(kind))

    describe("a customer who was written to", () => {
      it("stands in none of it any more once she is erased, neither here nor in Medusa", async () => {
        const said = await traces()
        expect(said.some((row) => row.startsWith("notification:"))).toBe(true)
        expect(said.some((row) => row.startsWith("service_package_message:"))).toBe(true)

        await erase()

        expect(await traces()).toEqual([])
        expect(await office.told("issued")).toMatchObject([{ status: "sent", recipient: null }])
      })

      it("is not written to about what has forgotten her", async () => {
        await erase()
        await zoe.office.freeze(massages)
        await office.written("frozen")
        await shop.setClock("1 hours")
        await office.send()

        expect(await office.told("frozen")).toMatchObject([
          { status: "skipped", reason: "customer_erased", recipient: null },
        ])
        expect(kindsSent()).toEqual([])
        expect(await traces()).toEqual([])
      })

      it("is not sent any more what was still to be sent", async () => {
        await zoe.office.freeze(massages)
        await office.written("frozen")
        await erase()
        await shop.setClock("1 hours")
        await office.send()
        expect(await office.told("frozen")).toMatchObject([
          { status: "skipped", reason: "customer_erased" },
        ])
        expect(kindsSent()).toEqual([])
      })
    })
  },
})
