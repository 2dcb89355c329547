import { Modules } from "@medusajs/framework/utils"
import finishPlanned from "../../../src/jobs/service-packages-finish-planned"
import { refused, type Api } from "../../support/http"
import { killedAt } from "../../support/killed"
import { medusaSuite } from "../../support/medusa-suite"
import { moneyCommandsOf } from "../../support/money-commands"
import { moneyStageOf, type MoneyStage } from "../../support/money-stage"
import type { Shop } from "../../support/shop"

const REFUND = { service: Modules.PAYMENT, method: "refundPayment" }

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let stage: MoneyStage
    const { commands, look, paid, refunding } = moneyCommandsOf(() => stage)

    beforeAll(async () => {
      stage = await moneyStageOf(api, getContainer())
      shop = stage.shop
    })
    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      await shop.audit()
    })

    describe("a refund that was cut before its provider answered", () => {
      // As Medusa leaves it: the refund is written down, and not yet added up on its collection.
      const cutAtProvider = async (provider_id: string) => {
        const sold = await paid()
        const send = async () => await refused(refunding(sold, "the-first"))
        await killedAt(getContainer(), REFUND, "after", send)
        await shop.sql(
          `with p as (update payment set provider_id = ? where payment_collection_id in
             (select payment_collection_id from order_payment_collection where order_id = ?)
             returning payment_collection_id)
           update payment_collection set refunded_amount = 0, raw_refunded_amount = '{"value": "0", "precision": 20}'
           where id in (select payment_collection_id from p)`,
          [provider_id, sold.order_id]
        )
        return sold
      }
      const byJob = async () => {
        await shop.setClock("10 minutes")
        await finishPlanned(getContainer())
      }
      const ENDS: [string, (sold: { id: string }) => Promise<unknown>][] = [
        ["by the jobs", byJob],
        ["when it is sent again", async (sold) => await refunding(sold, "the-first")],
      ]

      it.each(ENDS)("ends %s, and asks a person to look at the provider", async (_by, end) => {
        const sold = await cutAtProvider("pp_card_card")
        await end(sold)
        expect(await look(sold)).toEqual(commands.cancel.done)
        expect((await stage.till.look(sold)).attention).toMatchObject({
          code: "refund_unanswered",
          amount: 200,
          message: expect.stringContaining("200.00 EUR"),
        })
      })

      it.each(ENDS)(
        "asks nobody where the money is the desk's own: it ends %s",
        async (_by, end) => {
          const sold = await cutAtProvider("pp_system_default")
          await end(sold)
          expect(await look(sold)).toEqual(commands.cancel.done)
          expect((await stage.till.look(sold)).attention).toBeNull()
        }
      )
    })
  },
})
