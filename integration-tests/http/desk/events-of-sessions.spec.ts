import { coveredCart } from "../../support/covered-cart"
import { eventually } from "../../support/eventually"
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

    /** Every way in which something becomes true of sessions: it is prepared, then done. */
    const WAYS: Way[] = [
      [
        "a session is used at the desk",
        async () => {
          const sold = await stage.give()
          return async () => await stage.desk.used(sold)
        },
      ],
      [
        "the last session is used, twice with one key",
        async () => {
          const sold = await stage.one()
          return async () => {
            await stage.desk.used(sold, {}, { key: "once" })
            await stage.desk.used(sold, {}, { key: "once" })
          }
        },
      ],
      [
        "it is used once more after it came back",
        async () => {
          const sold = await stage.one()
          const visit = await stage.desk.used(sold)
          await stage.settled()
          await stage.desk.restored(visit)
          return async () => await stage.desk.used(sold)
        },
      ],
      [
        "a session comes back",
        async () => {
          const visit = await stage.desk.used(await stage.give())
          return async () => await stage.desk.restored(visit)
        },
      ],
      [
        "nobody shows up",
        async () => {
          const visit = await stage.desk.used(await stage.give())
          return async () => await stage.desk.marked(visit, { no_show: true })
        },
      ],
      [
        "a visit is taken off",
        async () => {
          const visit = await stage.desk.used(await stage.give())
          return async () => await stage.desk.detached(visit)
        },
      ],
      [
        "a cart holds a session",
        async () => {
          await stage.give()
          return async () => await coveredCart(stage.shop, stage.shop.anna)
        },
      ],
      [
        "a cart lets it go",
        async () => {
          await stage.give()
          const cart = await coveredCart(stage.shop, stage.shop.anna)
          return async () => await stage.shop.declineCredits(cart, stage.shop.anna)
        },
      ],
      [
        "the last session pays online",
        async () => {
          await stage.one()
          return stage.bookOnline
        },
      ],
      [
        "the order it paid for is cancelled",
        async () => {
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
        "a count is corrected",
        async () => {
          const sold = await stage.give()
          return async () => await stage.changes.correct(sold, -1)
        },
      ],
      [
        "a correction takes the last",
        async () => {
          const sold = await stage.one()
          return async () => await stage.changes.correct(sold, -1)
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
