import expire from "../../../src/jobs/service-packages-expire"
import { eventStageOf, type EventStage, type Way } from "../../support/event-stage"
import { medusaSuite } from "../../support/medusa-suite"

medusaSuite({
  testSuite: ({ api, getContainer }) => {
    let stage: EventStage

    beforeAll(async () => {
      stage = await eventStageOf(api, getContainer())
    })
    beforeEach(async () => await stage.begin())
    afterEach(async () => await stage.shop.audit())

    // What Medusa tells arrives later than its answer: only what was heard is over.
    const captured = async (order: { id: string }) => {
      await stage.settled()
      await stage.tells(async () => await stage.shop.capture(order))
    }

    /** Every way in which something becomes true of a package: it is prepared, then done. */
    const WAYS: Way[] = [
      ["a package is given", async () => async () => await stage.give()],
      ["it is brought along", async () => async () => await stage.give({ source: "migrated" })],
      [
        "it is given and used at once",
        async () => async () =>
          await stage.give({ use_now: { variant_id: stage.shop.variants.massage, quantity: 1 } }),
      ],
      ["it is sold and paid", async () => async () => await stage.sell(450)],
      ["it is sold and paid in part", async () => async () => await stage.sell(100)],
      [
        "it is bought in the shop front",
        async () => async () => await stage.shop.buy(stage.shop.ben, "ten_massages"),
      ],
      [
        "many get one",
        async () => async () =>
          await stage.many.given({ customer_ids: [stage.shop.anna.id, stage.shop.ben.id] }),
      ],
      [
        "what many got is undone",
        async () => {
          const batch = await stage.many.given({
            customer_ids: [stage.shop.anna.id, stage.shop.ben.id],
          })
          return async () => await stage.many.undo(batch)
        },
      ],
      [
        "a program writes its order",
        async () => async () => {
          const order = await stage.orders.writeOrder(stage.shop.ben, 2)
          await stage.shop.replay("order.placed", { id: order.id })
        },
      ],
      [
        "what waited is paid at the desk",
        async () => {
          const order = await stage.orders.writeOrder(stage.shop.ben)
          await stage.shop.replay("order.placed", { id: order.id })
          const [sold] = await stage.shop.packagesOf(stage.shop.ben, { order_id: order.id })
          return async () => await stage.till.pay({ id: String(sold?.id) }, { amount: 450 })
        },
      ],
      [
        "what waited is paid on Medusa's page",
        async () => {
          const order = await stage.orders.writeOrder(stage.shop.ben)
          await stage.shop.replay("order.placed", { id: order.id })
          return async () => await stage.orders.markAsPaid(order)
        },
      ],
      [
        "a payment is recorded",
        async () => {
          const sold = await stage.sell()
          return async () => await stage.till.pay(sold, { amount: 100 })
        },
      ],
      [
        "a payment is taken back",
        async () => {
          const sold = await stage.sell(100)
          return async () => await stage.till.voidPayment(sold, 100)
        },
      ],
      [
        "it is refunded and cancelled",
        async () => {
          const sold = await stage.sell(450)
          await stage.desk.used(sold)
          return async () => await stage.till.cancel(sold, { method: "pro_rata" })
        },
      ],
      [
        "its order is refunded on Medusa's page",
        async () => {
          const { order } = await stage.shop.buy(stage.shop.ben, "ten_massages")
          await captured(order)
          return async () => await stage.shop.refund(order, 450)
        },
      ],
      [
        "its order is cancelled",
        async () => {
          const { order } = await stage.shop.buy(stage.shop.ben, "ten_massages")
          return async () => await stage.shop.cancelOrder(order)
        },
      ],
      [
        "its order gets one more",
        async () => {
          const { order } = await stage.shop.buy(stage.shop.ben, "ten_massages")
          return async () => await stage.orders.edit(order, 2)
        },
      ],
      [
        "one of three comes back",
        async () => {
          const { order } = await stage.shop.buy(stage.shop.ben, "ten_massages", 3)
          return async () => await stage.orders.takeBack(order, 1)
        },
      ],
      [
        "it becomes somebody else's",
        async () => {
          const sold = await stage.give()
          return async () => await stage.changes.assign(sold, stage.shop.ben)
        },
      ],
      [
        "it ends with sessions left",
        async () => {
          await stage.give()
          return async () => {
            await stage.shop.setClock("2 years")
            await expire(stage.container)
          }
        },
      ],
      [
        "its last day is another one",
        async () => {
          const sold = await stage.give()
          return async () => await stage.changes.changeExpiry(sold, { expires_on: "2031-01-31" })
        },
      ],
      [
        "it is paused",
        async () => {
          const sold = await stage.give()
          return async () => await stage.changes.freeze(sold)
        },
      ],
      [
        "it goes on",
        async () => {
          const sold = await stage.give()
          await stage.settled()
          await stage.changes.freeze(sold)
          return async () => await stage.changes.unfreeze(sold)
        },
      ],
      [
        "its price is edited on its order",
        async () => {
          const sold = await stage.sell()
          return async () => await stage.orders.edit({ id: String(sold.order_id) }, 1, 400)
        },
      ],
      [
        "a part of it is refunded on Medusa's page",
        async () => {
          const { order } = await stage.shop.buy(stage.shop.ben, "ten_massages")
          await captured(order)
          return async () => await stage.shop.refund(order, 180)
        },
      ],
      [
        "somebody has looked at that",
        async () => {
          const { order, packages } = await stage.shop.buy(stage.shop.ben, "ten_massages")
          await captured(order)
          await stage.tells(async () => await stage.shop.refund(order, 180))
          const id = String(packages[0]?.id)
          return async () => await stage.changes.resolve({ id })
        },
      ],
      [
        "the shop deletes what it pays for",
        async () => {
          await stage.give()
          return async () => await stage.deleteService("massage")
        },
      ],
      [
        "the shop deletes its customer",
        async () => {
          const nina = await stage.many.customer("Nina")
          await stage.give({ customer_id: nina.id })
          return async () => await stage.many.removeCustomer(nina.id)
        },
      ],
    ]

    it.each(WAYS)(
      "when %s everything that became true is told, and once",
      async (_way, prepare) => {
        const act = await prepare()
        await stage.settled()
        expect((await stage.tells(act)).length).toBeGreaterThan(0)
      }
    )
  },
})
