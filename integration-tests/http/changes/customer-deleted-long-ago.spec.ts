import expire from "../../../src/jobs/service-packages-expire"
import { SERVICE_CREDIT_MODULE } from "../../../src/modules/service-credit"
import type { ServiceCreditModuleService } from "../../../src/modules/service-credit/service"
import type { AdminClientPackage } from "../../../src/types"
import { findChangedCustomers } from "../../../src/workflows/changes"
import { pagesById } from "../../../src/workflows/services/pages"
import { absenceOf } from "../../support/absence"
import { deskOf } from "../../support/desk"
import { medusaSuite } from "../../support/medusa-suite"
import { packageChangesOf } from "../../support/package-changes"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let office: ReturnType<typeof packageChangesOf>
    let desk: ReturnType<typeof deskOf>
    let absence: ReturnType<typeof absenceOf>
    let massages: AdminClientPackage

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = packageChangesOf(api, shop)
      desk = deskOf(api, shop)
      absence = absenceOf(api, getContainer(), shop)
      massages = await office.given({ template_id: shop.templates.ten_massages })
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    describe("the packages of a customer whom Medusa deleted long ago", () => {
      it.each<[string, string, () => Promise<() => Promise<unknown>>]>([
        [
          "a session comes back",
          "30 days",
          async () => {
            const visit = await desk.used(massages, { quantity: 10 })
            return async () => await desk.restored(visit, {}, { by: shop.admin("manager") })
          },
        ],
        [
          "a no-show is forgiven",
          "30 days",
          async () => {
            const visit = await desk.used(massages, { quantity: 10 })
            return async () => await desk.marked(visit, { no_show: true, counts: false })
          },
        ],
        [
          "a count is corrected",
          "30 days",
          async () => {
            await office.correct(massages, -10)
            return async () => await office.correct(massages, 1)
          },
        ],
        [
          "it is brought back after its end",
          "3 years",
          async () => {
            await shop.setClock("2 years")
            await expire(getContainer())
            return async () =>
              await office.reinstate(massages, { expires_on: null, reason: "ill for long" })
          },
        ],
      ])(
        "rest from when there is something left again, long after she was deleted: %s",
        async (_what, later, nothingLeft) => {
          const comesBack = await nothingLeft()
          await absence.remove(shop.anna)
          await utils.waitWorkflowExecutions()
          await shop.setClock(later)
          await absence.runJob()
          await comesBack()
          await utils.waitWorkflowExecutions()

          await absence.runJob()

          await absence.rests(massages)
        }
      )

      it("are all found, however few are looked at at a time", async () => {
        const { ten_massages: template_id } = shop.templates
        const annas = [
          massages,
          await office.given({ template_id }),
          await office.given({ template_id }),
        ]
        const bens = await office.given({ template_id, customer_id: shop.ben.id })
        await absence.remove(shop.anna)
        await absence.remove(shop.ben)
        for (const one of [...annas, bens]) await absence.rests(one)
        await shop.setClock("200 days")

        const customers = []
        for await (const page of findChangedCustomers(getContainer(), 1)) customers.push(page)
        expect(customers).toEqual([shop.anna.id, shop.ben.id].sort().map((id) => [id]))

        const credits: ServiceCreditModuleService = getContainer().resolve(SERVICE_CREDIT_MODULE)
        const customer_ids = [shop.anna.id]
        const found = []
        const pages = pagesById(
          async (after, take) => await credits.listHaltedPackages({ customer_ids, after, take }),
          1
        )
        for await (const [one] of pages) found.push(one?.id)
        expect(found).toEqual(annas.map(({ id }) => id).sort())
      })
    })
  },
})
