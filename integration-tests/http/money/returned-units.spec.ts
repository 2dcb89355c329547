import { eventually } from "../../support/eventually"
import { medusaSuite } from "../../support/medusa-suite"
import { moneyStageOf, type MoneyStage } from "../../support/money-stage"

const PRICE = 450
const BOUGHT = 3

/** How many of three come back, and what was paid for each of them until then. */
const RETURNS: [number, number[]][] = [
  [1, [0, 0, 0]],
  [1, [450, 0, 0]],
  [1, [450, 150, 0]],
  [1, [450, 450, 0]],
  [1, [450, 450, 450]],
  [2, [0, 0, 0]],
  [2, [200, 0, 0]],
  [2, [450, 450, 450]],
  [3, [450, 0, 0]],
]

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let stage: MoneyStage

    beforeAll(async () => {
      stage = await moneyStageOf(api, getContainer())
      await utils.waitWorkflowExecutions()
    })

    const three = async () => {
      const order = await stage.orders.writeOrder(stage.shop.anna, BOUGHT)
      await stage.shop.replay("order.placed", { id: order.id })
      const packages = await stage.shop.packagesOf(stage.shop.anna, { order_id: order.id })
      return { order, packages }
    }
    const standing = async (order: { id: string }, count: number) =>
      await eventually(async () => {
        const all = await stage.shop.packagesOf(stage.shop.anna, { order_id: order.id })
        const left = all.filter(({ status }) => status !== "cancelled")
        expect(left).toHaveLength(count)
        return await Promise.all(left.map(stage.till.look))
      })

    it.each(RETURNS)(
      "%i of three come back when %j was paid: the others keep their price, ask for the rest of it, and give it back",
      async (returned, paid) => {
        const { order, packages } = await three()
        for (const [n, amount] of paid.entries()) {
          const sold = packages[n]
          if (sold && amount) await stage.till.pay(sold, { amount })
        }
        await stage.orders.takeBack(order, returned)

        const kept = await standing(order, BOUGHT - returned)
        for (const sold of kept) {
          expect(sold.price).toBe(PRICE)
          const { open_amount } = await stage.till.paymentsOf(sold)
          expect(open_amount).toBe(PRICE - sold.paid_amount)
          if (open_amount) await stage.till.pay(sold, { amount: open_amount })
          // Medusa tells of an earlier payment when it comes to it, and the packages look at the order again.
          await eventually(async () =>
            expect(await stage.till.look(sold)).toMatchObject({
              status: "active",
              payment_status: "paid",
              paid_amount: PRICE,
            })
          )
          const changes = (await stage.desk.historyOf(sold)).map(({ kind }) => kind)
          expect(changes).not.toContain("revalue")
        }
        const [first] = kept
        if (first) {
          await stage.till.cancel(first, { method: "pro_rata" })
          expect(await stage.till.look(first)).toMatchObject({
            paid_amount: 0,
            refunded_amount: PRICE,
          })
        }
        await stage.shop.audit()
      }
    )

    it("a shampoo that comes back and is refunded takes nothing from the package it was bought with", async () => {
      const cart = await stage.shop.cart(stage.shop.anna, [
        { variant: "ten_massages" },
        { variant: "shampoo" },
      ])
      const order = await stage.shop.complete(cart, stage.shop.anna)
      await stage.shop.capture(order)
      const [sold] = await standing(order, 1)
      await stage.orders.takeBackShampoo(order)
      await stage.shop.refund(order, 12)

      await eventually(async () =>
        expect((await stage.sales.orderOf({ order_id: order.id })).pending).toBe(0)
      )
      await stage.shop.replay("order.placed", { id: order.id })
      expect(await stage.till.look({ id: String(sold?.id) })).toMatchObject({
        paid_amount: PRICE,
        refunded_amount: 0,
        payment_status: "paid",
        attention: null,
      })
      await stage.shop.audit()
    })

    it("a price edited after one came back is followed by the two that stayed", async () => {
      const { order } = await three()
      await stage.orders.takeBack(order, 1)
      await standing(order, 2)
      await stage.orders.edit(order, BOUGHT, 400)

      await eventually(async () => {
        const prices = (await standing(order, 2)).map(({ price }) => price)
        expect(prices).toEqual([400, 400])
      })
      await stage.shop.audit()
    })
  },
})
