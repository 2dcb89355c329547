import { annaUses } from "../../support/anna-uses"
import { eventually } from "../../support/eventually"
import { medusaSuite } from "../../support/medusa-suite"
import { moneyStageOf, type MoneyStage } from "../../support/money-stage"
import type { Sold } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let stage: MoneyStage

    beforeAll(async () => {
      stage = await moneyStageOf(api, getContainer())
      await utils.waitWorkflowExecutions()
    })

    const sell = async (payment?: { amount: number; method: string }) => {
      const offer = { template_id: stage.shop.templates.ten_massages, payment }
      const { client_package: sold } = await stage.desk.sell(offer)
      return { ...sold, order: { id: String(sold.order_id) } }
    }
    const cash = (amount: number) => ({ amount, method: "cash" })
    const proRata = async (sold: { id: string }) => {
      const { methods } = await stage.till.preview(sold)
      return methods.find(({ method }) => method === "pro_rata")?.amount
    }
    const priced = async (sold: { id: string }, facts: object) =>
      await eventually(async () => expect(await stage.till.look(sold)).toMatchObject(facts))

    describe("a package whose order gets something else", () => {
      const later = async (way: "claim" | "exchange", order: { id: string }, what: Sold) => {
        if (way === "exchange") await stage.orders.addTo(order, "shampoo")
        await stage.orders.sendAlong(way, order, what)
      }

      it.each<[string, number, (order: { id: string }) => Promise<void>]>([
        ["an edit", 462, async (order) => await stage.orders.addTo(order, "shampoo")],
        ["a claim", 462, async (order) => await later("claim", order, "shampoo")],
        ["an exchange", 474, async (order) => await later("exchange", order, "shampoo")],
      ])("by %s stays paid: a shampoo for 12.00 is open on its own", async (_way, total, add) => {
        const sold = await sell(cash(450))
        await add(sold.order)
        await utils.waitWorkflowExecutions()
        await stage.shop.replay("order.placed", sold.order)

        expect((await stage.sales.orderOf(sold)).total).toBe(total)
        expect(await stage.till.look(sold)).toMatchObject({
          payment_status: "paid",
          paid_amount: 450,
        })
        expect((await stage.till.paymentsOf(sold)).open_amount).toBe(0)
        await annaUses(stage.shop, 1)
        await stage.shop.audit()
      })

      // To Medusa the shampoo that is to come back pays 12.00 of what goes out in exchange.
      it.each([
        ["claim", "unpaid"],
        ["exchange", "partial"],
      ] as const)(
        "by %s is a second package: it waits for its own money",
        async (way, payment_status) => {
          const sold = await sell(cash(450))
          await later(way, sold.order, "ten_massages")

          await eventually(async () => {
            const packages = await stage.shop.packagesOf(stage.shop.anna, {
              order_id: sold.order.id,
            })
            expect(packages.map((one) => [one.status, one.payment_status])).toEqual(
              expect.arrayContaining([
                ["active", "paid"],
                ["pending", payment_status],
              ])
            )
            expect(packages).toHaveLength(2)
          })
        }
      )
    })

    describe("a price that is edited on the order", () => {
      it("is followed before the first use: at 400.00 five sessions used leave 200.00", async () => {
        const sold = await sell()
        await stage.orders.edit(sold.order, 1, 400)
        await priced(sold, { price: 400, original_price: 400, payment_status: "unpaid" })
        expect((await stage.till.paymentsOf(sold)).open_amount).toBe(400)

        await stage.till.pay(sold, cash(400))
        await annaUses(stage.shop, 5)
        expect(await proRata(sold)).toBe(200)
        expect(await stage.desk.historyOf(sold)).toContainEqual(
          expect.objectContaining({
            kind: "revalue",
            label: "Price changed from 450.00 EUR to 400.00 EUR on its order",
          })
        )
        await stage.shop.audit()
      })

      it("leaves what was used what it was worth: after five uses 175.00 are left", async () => {
        const sold = await sell(cash(400))
        await annaUses(stage.shop, 5)
        await stage.orders.edit(sold.order, 1, 400)

        await priced(sold, { price: 400, payment_status: "paid", paid_amount: 400 })
        expect(await proRata(sold)).toBe(175)
        expect(await stage.till.look(sold)).toMatchObject({ attention: null })
        await stage.shop.audit()
      })

      it("leaves nothing below what was used, and asks for a look", async () => {
        const sold = await sell(cash(200))
        await annaUses(stage.shop, 5)
        await stage.orders.edit(sold.order, 1, 200)

        await priced(sold, { price: 200, attention: { code: "price_not_carried" } })
        expect(await proRata(sold)).toBe(0)
        await stage.shop.audit()

        await stage.orders.edit(sold.order, 1, 450)
        await priced(sold, { price: 450 })
        await stage.shop.audit()
      })
    })

    describe("attention after a part was refunded in Medusa", () => {
      const refunded = async () => {
        const { order, packages } = await stage.shop.buy(stage.shop.anna, "ten_massages")
        const [sold] = packages
        if (!sold) throw new Error("Nothing was sold.")
        await stage.shop.capture(order)
        await stage.shop.refund(order, 180)
        await priced(sold, { attention: { code: "refunded_in_medusa" } })
        return { order, sold }
      }

      it.each<[string, (of: Awaited<ReturnType<typeof refunded>>) => Promise<unknown>]>([
        ["the order is cancelled", async ({ order }) => await stage.shop.cancelOrder(order)],
        ["the rest is refunded too", async ({ order }) => await stage.shop.refund(order, 270)],
        [
          "the package is ended from its page",
          async ({ sold }) => await stage.till.cancel(sold, { method: "pro_rata" }),
        ],
      ])("goes away when %s", async (_way, end) => {
        const of = await refunded()
        await end(of)
        await priced(of.sold, { status: "cancelled", attention: null })
      })
    })
  },
})
