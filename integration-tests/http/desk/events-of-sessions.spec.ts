import { coveredCart } from "../../support/covered-cart"
import { eventually } from "../../support/eventually"
import { toldOnce, type Way } from "../../support/event-stage"

/** Every way in which something becomes true of sessions: it is prepared, then done. */
const WAYS: Way[] = [
  [
    "a session is used at the desk",
    async (stage) => {
      const sold = await stage.give()
      return async () => await stage.desk.used(sold)
    },
  ],
  [
    "the last session is used, twice with one key",
    async (stage) => {
      const sold = await stage.one()
      return async () => {
        await stage.desk.used(sold, {}, { key: "once" })
        await stage.desk.used(sold, {}, { key: "once" })
      }
    },
  ],
  [
    "it is used once more after it came back",
    async (stage) => {
      const sold = await stage.one()
      const visit = await stage.desk.used(sold)
      await stage.settled()
      await stage.desk.restored(visit)
      return async () => await stage.desk.used(sold)
    },
  ],
  [
    "a session comes back",
    async (stage) => {
      const visit = await stage.desk.used(await stage.give())
      return async () => await stage.desk.restored(visit)
    },
  ],
  [
    "nobody shows up",
    async (stage) => {
      const visit = await stage.desk.used(await stage.give())
      return async () => await stage.desk.marked(visit, { no_show: true })
    },
  ],
  [
    "a visit is taken off",
    async (stage) => {
      const visit = await stage.desk.used(await stage.give())
      return async () => await stage.desk.detached(visit)
    },
  ],
  [
    "a cart holds a session",
    async (stage) => {
      await stage.give()
      return async () => await coveredCart(stage.shop, stage.shop.anna)
    },
  ],
  [
    "a cart lets it go",
    async (stage) => {
      await stage.give()
      const cart = await coveredCart(stage.shop, stage.shop.anna)
      return async () => await stage.shop.declineCredits(cart, stage.shop.anna)
    },
  ],
  [
    "the last session pays online",
    async (stage) => {
      await stage.one()
      return async () => await stage.bookOnline()
    },
  ],
  [
    "the order it paid for is cancelled",
    async (stage) => {
      await stage.give()
      const order = await stage.bookOnline()
      return async () => {
        await stage.shop.cancelOrder(order)
        await eventually(async () =>
          expect(await stage.shop.leftOf(stage.shop.anna)).toEqual({ "Massage 60": 10 })
        )
      }
    },
  ],
  [
    "of what paid for a visit twice one session comes back",
    async (stage) => {
      const { visit } = await stage.paidTwice()
      return async () => await stage.desk.restored(visit)
    },
  ],
  [
    "of what paid for a visit twice one is forgiven, as nobody came",
    async (stage) => {
      const { visit } = await stage.paidTwice()
      return async () => await stage.desk.marked(visit, { no_show: true, counts: false })
    },
  ],
  [
    "of what paid for a visit twice one is taken off",
    async (stage) => {
      const { visit } = await stage.paidTwice()
      return async () => await stage.desk.detached(visit)
    },
  ],
  [
    "of what paid for a visit twice one goes by a correction",
    async (stage) => {
      const { sold } = await stage.paidTwice()
      return async () => await stage.changes.correct(sold, 1)
    },
  ],
  [
    "of what paid for a visit twice the order is cancelled",
    async (stage) => {
      const { order } = await stage.paidTwice()
      return async () => await stage.shop.cancelOrder(order)
    },
  ],
  [
    "of what paid for a visit twice one is taken off its line",
    async (stage) => {
      const { order } = await stage.paidTwice()
      return async () => await stage.orders.takeSessionsOff(order)
    },
  ],
  [
    "a count is corrected",
    async (stage) => {
      const sold = await stage.give()
      return async () => await stage.changes.correct(sold, -1)
    },
  ],
  [
    "a correction takes the last",
    async (stage) => {
      const sold = await stage.one()
      return async () => await stage.changes.correct(sold, -1)
    },
  ],
]

toldOnce(WAYS)
