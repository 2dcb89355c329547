import expire from "../../../src/jobs/service-packages-expire"
import { toldOnce, type Way } from "../../support/event-stage"

/** Every way in which something becomes true of a package: it is prepared, then done. */
const WAYS: Way[] = [
  ["a package is given", async (stage) => async () => await stage.give()],
  ["it is brought along", async (stage) => async () => await stage.give({ source: "migrated" })],
  [
    "it is given and used at once",
    async (stage) => async () =>
      await stage.give({ use_now: { variant_id: stage.shop.variants.massage, quantity: 1 } }),
  ],
  ["it is sold and paid", async (stage) => async () => await stage.sell(450)],
  ["it is sold and paid in part", async (stage) => async () => await stage.sell(100)],
  [
    "it is bought in the shop front",
    async (stage) => async () => await stage.shop.buy(stage.shop.ben, "ten_massages"),
  ],
  [
    "many get one",
    async (stage) => async () =>
      await stage.many.given({ customer_ids: [stage.shop.anna.id, stage.shop.ben.id] }),
  ],
  [
    "what many got is undone",
    async (stage) => {
      const batch = await stage.many.given({
        customer_ids: [stage.shop.anna.id, stage.shop.ben.id],
      })
      return async () => await stage.many.undo(batch)
    },
  ],
  [
    "a program writes its order",
    async (stage) => async () => {
      const order = await stage.orders.writeOrder(stage.shop.ben, 2)
      await stage.shop.replay("order.placed", { id: order.id })
    },
  ],
  [
    "what waited is paid at the desk",
    async (stage) => {
      const order = await stage.orders.writeOrder(stage.shop.ben)
      await stage.shop.replay("order.placed", { id: order.id })
      const [sold] = await stage.shop.packagesOf(stage.shop.ben, { order_id: order.id })
      return async () => await stage.till.pay({ id: String(sold?.id) }, { amount: 450 })
    },
  ],
  [
    "what waited is paid on Medusa's page",
    async (stage) => {
      const order = await stage.orders.writeOrder(stage.shop.ben)
      await stage.shop.replay("order.placed", { id: order.id })
      return async () => await stage.orders.markAsPaid(order)
    },
  ],
  [
    "a payment is recorded",
    async (stage) => {
      const sold = await stage.sell()
      return async () => await stage.till.pay(sold, { amount: 100 })
    },
  ],
  [
    "a payment is taken back",
    async (stage) => {
      const sold = await stage.sell(100)
      return async () => await stage.till.voidPayment(sold, 100)
    },
  ],
  [
    "it is refunded and cancelled",
    async (stage) => {
      const sold = await stage.sell(450)
      await stage.desk.used(sold)
      return async () => await stage.till.cancel(sold, { method: "pro_rata" })
    },
  ],
  [
    "its order is refunded on Medusa's page",
    async (stage) => {
      const { order } = await stage.shop.buy(stage.shop.ben, "ten_massages")
      await stage.captured(order)
      return async () => await stage.shop.refund(order, 450)
    },
  ],
  [
    "its order is cancelled",
    async (stage) => {
      const { order } = await stage.shop.buy(stage.shop.ben, "ten_massages")
      return async () => await stage.shop.cancelOrder(order)
    },
  ],
  [
    "its order gets one more",
    async (stage) => {
      const { order } = await stage.shop.buy(stage.shop.ben, "ten_massages")
      return async () => await stage.orders.edit(order, 2)
    },
  ],
  [
    "one of three comes back",
    async (stage) => {
      const { order } = await stage.shop.buy(stage.shop.ben, "ten_massages", 3)
      return async () => await stage.orders.takeBack(order, 1)
    },
  ],
  [
    "it becomes somebody else's",
    async (stage) => {
      const sold = await stage.give()
      return async () => await stage.changes.assign(sold, stage.shop.ben)
    },
  ],
  [
    "it ends with sessions left",
    async (stage) => {
      await stage.give()
      return async () => {
        await stage.shop.setClock("2 years")
        await expire(stage.container)
      }
    },
  ],
  [
    "its last day is another one",
    async (stage) => {
      const sold = await stage.give()
      return async () => await stage.changes.changeExpiry(sold, { expires_on: "2031-01-31" })
    },
  ],
  [
    "it is paused",
    async (stage) => {
      const sold = await stage.give()
      return async () => await stage.changes.freeze(sold)
    },
  ],
  [
    "it goes on",
    async (stage) => {
      const sold = await stage.give()
      await stage.settled()
      await stage.changes.freeze(sold)
      return async () => await stage.changes.unfreeze(sold)
    },
  ],
  [
    "its price is edited on its order",
    async (stage) => {
      const sold = await stage.sell()
      return async () => await stage.orders.edit({ id: String(sold.order_id) }, 1, 400)
    },
  ],
  [
    "a part of it is refunded on Medusa's page",
    async (stage) => {
      const { order } = await stage.shop.buy(stage.shop.ben, "ten_massages")
      await stage.captured(order)
      return async () => await stage.shop.refund(order, 180)
    },
  ],
  [
    "somebody has looked at that",
    async (stage) => {
      const { order, packages } = await stage.shop.buy(stage.shop.ben, "ten_massages")
      await stage.captured(order)
      await stage.tells(async () => await stage.shop.refund(order, 180))
      const id = String(packages[0]?.id)
      return async () => await stage.changes.resolve({ id })
    },
  ],
  [
    "the shop deletes what it pays for",
    async (stage) => {
      await stage.give()
      return async () => await stage.deleteService("massage")
    },
  ],
  [
    "the shop deletes its customer",
    async (stage) => {
      const nina = await stage.many.customer("Nina")
      await stage.give({ customer_id: nina.id })
      return async () => await stage.many.removeCustomer(nina.id)
    },
  ],
  [
    "its customer is there again",
    async (stage) => {
      const { nina } = await stage.resting()
      return async () => await stage.bringBack(nina)
    },
  ],
  [
    "staff let it go on while its customer is away",
    async (stage) => {
      const { sold } = await stage.resting()
      return async () => await stage.changes.unfreeze(sold)
    },
  ],
  [
    "its customer is there again, and it did not rest any more",
    async (stage) => {
      const { nina, sold } = await stage.resting()
      await stage.settled()
      await stage.changes.unfreeze(sold)
      return async () => await stage.bringBack(nina)
    },
  ],
]

toldOnce(WAYS)
