import { Modules } from "@medusajs/framework/utils"
import findMissedOrders from "../../../src/jobs/service-packages-find-missed-orders"
import { SERVICE_CREDIT_MODULE } from "../../../src/modules/service-credit"
import finishPlanned from "../../../src/jobs/service-packages-finish-planned"
import { counterSaleOf } from "../../support/counter-sale"
import { cutShort, type Call } from "../../support/cut-short"
import { refused, type Api } from "../../support/http"
import { killedAt } from "../../support/killed"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

const KEY = "the-same-sale"

const call = (service: string, method: string, nth = 1): Call => ({ service, method, nth })
const createOrders = call(Modules.ORDER, "createOrders")
const createCollections = call(Modules.PAYMENT, "createPaymentCollections")
const createLink = call(Modules.PAYMENT, "createPaymentCollections", 2)
const capture = call(Modules.PAYMENT, "capturePayment")
const finish = call(SERVICE_CREDIT_MODULE, "finishSale")

/** Every call with which a sale leaves the ledger, and those that bring it home, in their order. */
const CUTS: [string, Call, "before" | "after"][] = [
  ["once it is planned", call(SERVICE_CREDIT_MODULE, "planSale"), "after"],
  ["before its order is written", createOrders, "before"],
  ["after its order is written", createOrders, "after"],
  ["before its order is taxed", call(Modules.ORDER, "setOrderLineItemTaxLines"), "before"],
  ["before its payment is asked for", createCollections, "before"],
  ["after its payment is asked for", createCollections, "after"],
  ["after the payment is begun", call(Modules.PAYMENT, "createPaymentSession"), "after"],
  ["after the payment is authorised", call(Modules.PAYMENT, "authorizePaymentSession"), "after"],
  ["before the payment is captured", capture, "before"],
  ["after the payment is captured", capture, "after"],
  ["before the order hears of it", call(Modules.ORDER, "addOrderTransactions"), "before"],
  ["after the order has heard of it", call(Modules.ORDER, "addOrderTransactions"), "after"],
  ["before its payment link is made", createLink, "before"],
  ["after its payment link is made", createLink, "after"],
  ["before its package is issued", finish, "before"],
  ["after its package is issued", finish, "after"],
]

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop
    let counter: ReturnType<typeof counterSaleOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      counter = counterSaleOf(api, shop)
    })

    const sell = async (key = KEY) => await counter.sell(key)
    const expectOneSale = async () => await counter.expectOneSale()

    describe("a sale that is cut short", () => {
      it.each(CUTS)("%s goes on where it stopped", async (_when, at, when) => {
        const power = cutShort(getContainer(), at, when)
        await refused(sell())
        expect(power.cuts()).toBe(1)

        await sell()

        await expectOneSale()
      })

      const kill = async (at: Call, when: "before" | "after") => {
        const isKilled = await killedAt(getContainer(), at, when, async () => await refused(sell()))
        expect(isKilled).toBe(true)
      }

      // Once its package is issued it is a sale; asked for anew it is another one.
      it.each(CUTS.slice(0, -1))(
        "%s and is asked for anew is one sale",
        async (_when, at, when) => {
          await kill(at, when)
          expect(await refused(sell("another"))).toMatchObject({ code: "changed_meanwhile" })
          await shop.setClock("10 minutes")

          await sell("another")

          await expectOneSale()
          // What was finished for this key is remembered under it.
          await sell("another")
          await expectOneSale()
        }
      )

      it.each(CUTS.slice(0, -1))(
        "%s is one sale for who was told to wait, whoever ended it",
        async (_when, at, when) => {
          await kill(at, when)
          expect(await refused(sell("another"))).toMatchObject({ code: "changed_meanwhile" })
          await shop.setClock("10 minutes")
          await finishPlanned(getContainer())

          await sell("another")

          await expectOneSale()
        }
      )

      it.each(CUTS)(
        "%s is finished by the job, or given up with nothing done",
        async (_when, at, when) => {
          await kill(at, when)
          await finishPlanned(getContainer())
          await shop.setClock("10 minutes")

          await finishPlanned(getContainer())

          expect(await shop.sql("select id from service_package_planned_work")).toEqual([])
          if ((await counter.sales.orderIdsOf(shop.anna)).length) return await expectOneSale()
          expect(await counter.desk.idsOf({ customer_id: [shop.anna.id] })).toEqual([])
          expect(await refused(sell())).toMatchObject({ code: "changed_meanwhile" })
          await sell("another")
          await expectOneSale()
        }
      )

      it("is finished by the plugin itself when nobody asks for it again", async () => {
        cutShort(getContainer(), capture, "after")
        await refused(sell())
        await shop.setClock("10 minutes")

        await findMissedOrders(getContainer())

        await expectOneSale()
      })

      it("gives no package in the meantime, whatever is heard of its order", async () => {
        cutShort(getContainer(), finish, "before")
        await refused(sell())
        const [id] = await counter.sales.orderIdsOf(shop.anna)

        await shop.replay("order.placed", { id })

        expect(await counter.desk.idsOf({ customer_id: [shop.anna.id] })).toEqual([])
        await sell()
        await expectOneSale()
      })
    })

    describe("the same sale again", () => {
      it("is one sale, however often and however parallel it is sent", async () => {
        const answers = await Promise.all([1, 2, 3].map(async () => await sell()))
        const again = await sell()

        const ids = [...answers, again].map(({ client_package }) => client_package.id)
        expect(new Set(ids).size).toBe(1)
        expect(again.payment_link).toEqual(answers[0]?.payment_link)
        await expectOneSale()
      })

      it("with another body is refused, also while it is under way", async () => {
        cutShort(getContainer(), createOrders, "before")
        await refused(sell())
        const other = counter.desk.sell(
          { ...counter.wanted(), price: 421 },
          shop.admin("manager"),
          KEY
        )

        expect(await refused(other)).toMatchObject({ status: 400, code: "idempotency_key_reused" })
        await sell()
        await expectOneSale()
      })

      it("is answered also when its template is no longer on sale", async () => {
        cutShort(getContainer(), createOrders, "before")
        await refused(sell())
        const path = `/admin/package-templates/${shop.templates.ten_massages}/archive`
        await api.post(path, {}, shop.admin())

        await sell()
        await expectOneSale()
      })
    })
  },
})
