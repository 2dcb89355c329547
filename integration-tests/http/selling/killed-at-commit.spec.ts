import finishPlanned from "../../../src/jobs/service-packages-finish-planned"
import { killedAtCommit, lostAtCommits } from "../../support/commits"
import { counterSaleOf } from "../../support/counter-sale"
import type { Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

const PATIENCE = 1_200_000

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let counter: ReturnType<typeof counterSaleOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      counter = counterSaleOf(api, shop)
    })

    const settleKilled = async (nth: number) => {
      await shop.setClock(null)
      const customer = await shop.customer()
      await utils.waitWorkflowExecutions()
      const sell = async () => await counter.sell(`cut-${nth}`, customer).catch(() => {})
      const commits = await killedAtCommit(getContainer(), sell, nth)
      await utils.waitWorkflowExecutions()
      await shop.setClock("10 minutes")
      await finishPlanned(getContainer())
      expect(await shop.sql("select id from service_package_planned_work")).toEqual([])
      if ((await counter.sales.orderIdsOf(customer)).length) {
        await counter.expectOneSale(customer)
      } else {
        expect(await counter.desk.idsOf({ customer_id: [customer.id] })).toEqual([])
      }
      return commits
    }

    it(
      "a sale at the counter is one or none, whichever of its commits nobody heard of",
      async () => {
        const customer = await shop.customer()
        await utils.waitWorkflowExecutions()
        const whole = async () => await counter.sell("whole", customer)
        expect(await lostAtCommits(getContainer(), whole, settleKilled)).toEqual([])
        await counter.expectOneSale(customer)
        await shop.audit()
      },
      PATIENCE
    )
  },
})
