import { Modules } from "@medusajs/framework/utils"
import findMissedOrders from "../../../src/jobs/service-packages-find-missed-orders"
import { cutShort, type Call } from "../../support/cut-short"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { nth } from "../../support/nth"
import { salesOf } from "../../support/sales"
import { openShop, type Shop } from "../../support/shop"

const KEY = "the-same-sale"

const before: Call = { service: Modules.PAYMENT, method: "createPaymentCollections" }
const capture: Call = { service: Modules.PAYMENT, method: "capturePayment" }

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof frontDeskOf>
    let sales: ReturnType<typeof salesOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = frontDeskOf(api, shop)
      sales = salesOf(api, shop)
    })
    afterEach(async () => await shop.audit())

    const sell = async () =>
      await desk.sell(
        {
          template_id: shop.templates.ten_massages,
          price: 420,
          payment: { amount: 420, method: "cash" },
        },
        shop.admin("manager"),
        KEY
      )
    const orderOfSale = async () => nth(await sales.orderIdsOf(shop.anna))
    /** A link that Medusa's compensation forgot when it took the collection back. */
    const leaveDeadLink = async () => {
      await shop.sql(
        `insert into order_payment_collection (id, order_id, payment_collection_id)
         values ('ordpay_dead', ?, 'pay_col_gone')`,
        [await orderOfSale()]
      )
    }
    const expectPaidOnce = async () => {
      const order = await sales.orderOf({ order_id: await orderOfSale() })
      expect(order).toMatchObject({ total: 420, pending: 0, captured: [420] })
      const { client_packages: packages } = await desk.list({ customer_id: [shop.anna.id] })
      expect(packages).toMatchObject([
        { order_id: order.id, status: "active", paid_amount: 420, payment_status: "paid" },
      ])
      const sold = nth(packages)
      expect(await sales.paymentsOf(sold)).toMatchObject([{ amount: 420, in_medusa: true }])
      return sold
    }

    /** What Medusa left behind, by the call that was cut and the rows that were lost with it. */
    const LEFT: [string, Call, () => Promise<unknown>][] = [
      ["a link to a payment collection that is gone", before, leaveDeadLink],
      [
        "a capture that nobody noted on its payment",
        capture,
        async () => await shop.sql("update payment set captured_at = null"),
      ],
      [
        "a payment noted as captured without a capture",
        capture,
        async () => await shop.sql("delete from capture"),
      ],
    ]

    describe.each(LEFT)("a sale at the desk that finds %s", (_what, call, leave) => {
      const interrupted = async () => {
        cutShort(getContainer(), call, call === before ? "before" : "after")
        await refused(sell())
        await leave()
      }

      it("goes on when it is sent again: paid once, issued once", async () => {
        await interrupted()
        await sell()
        await expectPaidOnce()
      })

      it("is finished by the plugin itself when nobody sends it again", async () => {
        await interrupted()
        await shop.setClock("10 minutes")
        await findMissedOrders(getContainer())
        await expectPaidOnce()
      })
    })

    it("with such a link on its order a package is read and its end previewed as any other", async () => {
      await sell()
      const { id } = await expectPaidOnce()
      await leaveDeadLink()
      const path = `/admin/client-packages/${id}`

      for (const route of ["", "/refund-preview", "/payments", "/history"]) {
        expect((await api.get(`${path}${route}`, shop.admin())).status).toBe(200)
      }
    })
  },
})
