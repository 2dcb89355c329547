import { medusaSuite } from "../../support/medusa-suite"
import { coveredCart } from "../../support/covered-cart"
import { eventually } from "../../support/eventually"
import { holdBack } from "../../support/events"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"

type Event = "order.placed" | "order.canceled"
const EVENTS: Event[] = ["order.placed", "order.canceled"]

const longer = (told: Event[][]) => told.flatMap((one) => EVENTS.map((event) => [...one, event]))
const one = EVENTS.map((event) => [event])
const ALL_ORDERS: Event[][] = [...one, ...longer(one), ...longer(longer(one))]

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let desk: ReturnType<typeof orderDeskOf>
    let sale: Awaited<ReturnType<Shop["buy"]>>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = orderDeskOf(api, shop, getContainer())
      sale = await shop.buy(shop.anna, "ten_massages", 2)
      await utils.waitWorkflowExecutions()
    })
    const held: { release: () => void }[] = []
    afterEach(async () => {
      held.splice(0).forEach((bus) => bus.release())
      await shop.audit()
    })

    const holdEventsBack = (...names: Event[]) => {
      const bus = holdBack(getContainer(), ...names)
      held.push(bus)
      return bus
    }
    const place = async (quantity = 1) =>
      await shop.placeOrder(
        await coveredCart(shop, shop.anna, [{ variant: "massage", quantity }]),
        shop.anna
      )
    const waitForUnits = async (order: { id: string }, redeemed: number, restored: number) =>
      await eventually(async () => {
        const rows = await shop.redemptionsOf(order)
        const total = (field: "units_redeemed" | "units_restored" | "units_held") =>
          rows.reduce((all, row) => all + row[field], 0)
        expect([total("units_held"), total("units_redeemed"), total("units_restored")]).toEqual([
          0,
          redeemed,
          restored,
        ])
        return rows
      })
    const book = async (quantity = 1) => {
      const order = await place(quantity)
      await waitForUnits(order, quantity, 0)
      return order
    }
    const bucketsOf = async (client_package_id = sale.packages[0]?.id ?? "") =>
      (
        await shop.sql(
          "select available, held, redeemed, expired, revoked from service_package_credit where client_package_id = ?",
          [client_package_id]
        )
      )[0]
    const kindsOf = async (order: { id: string }) =>
      await shop.sql<{ kind: string }>(
        `select e.kind from service_package_entry e join service_package_redemption r on r.id = e.redemption_id
         where r.order_id = ? order by e.seq`,
        [order.id]
      )

    describe("the events of an order", () => {
      it("take one session however often they say that it was placed", async () => {
        const bus = holdEventsBack("order.placed")
        const order = await place()

        const { id } = order
        await Promise.all([1, 2, 3].map(async () => await bus.deliver("order.placed", { id })))
        await bus.deliver("order.placed", { id })

        await waitForUnits(order, 1, 0)
        expect(await kindsOf(order)).toEqual([{ kind: "hold" }, { kind: "redeem" }])
      })

      it("do not give a session back when they say wrongly that it was cancelled", async () => {
        const order = await book()

        await shop.replay("order.canceled", { id: order.id })

        await waitForUnits(order, 1, 0)
      })

      it("end the same in every order, two or three of them, once the order is cancelled", async () => {
        const bus = holdEventsBack(...EVENTS)
        const stories: { order: { id: string }; told: Event[] }[] = []
        for (const told of ALL_ORDERS) {
          const order = await place()
          await shop.cancelOrder(order)
          stories.push({ order, told })
        }

        await Promise.all(
          stories.map(async ({ order, told }) => {
            for (const event of told) await bus.deliver(event, { id: order.id })
          })
        )

        for (const { order } of stories) {
          await waitForUnits(order, 0, 1)
          const kinds = (await kindsOf(order)).map(({ kind }) => kind)
          expect(kinds).toEqual(["hold", "redeem", "restore"])
        }
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 20 })
      }, 240_000)
    })

    describe("a booking that is cancelled", () => {
      it("gives its sessions and their value back", async () => {
        const order = await book(2)

        await shop.cancelOrder(order)

        await waitForUnits(order, 0, 2)
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 20 })
        const recognised = await shop.sql(
          "select distinct recognized_value::float as value from service_package_credit"
        )
        expect(recognised).toEqual([{ value: 0 }])
      })

      it("gives nothing usable back to a package that has ended", async () => {
        const order = await book()
        await shop.setClock("4 months")

        await shop.cancelOrder(order)

        await waitForUnits(order, 0, 1)
        const [row] = await shop.redemptionsOf(order)
        expect(await bucketsOf(row?.client_package_id)).toMatchObject({ redeemed: 0, expired: 1 })
      })

      it("gives nothing usable back to a package that was cancelled", async () => {
        const order = await book()
        await shop.cancelOrder(sale.order)
        const [row] = await shop.redemptionsOf(order)
        await eventually(async () =>
          expect(await bucketsOf(row?.client_package_id)).toMatchObject({ revoked: 9 })
        )

        await shop.cancelOrder(order)

        await waitForUnits(order, 0, 1)
        expect(await bucketsOf(row?.client_package_id)).toMatchObject({ redeemed: 0, revoked: 10 })
      })
    })

    describe("a booking that is edited", () => {
      it("gives one session back when there is one less of it", async () => {
        const order = await book(3)

        await desk.edit(order, 2)

        await waitForUnits(order, 2, 1)
      })

      it("gives all sessions back when its line is taken away", async () => {
        const order = await book(2)

        await desk.edit(order, 0)

        await waitForUnits(order, 0, 2)
      })

      it("takes more sessions when there is more of it, and gives them back again", async () => {
        const order = await book(1)

        await desk.edit(order, 3)
        await waitForUnits(order, 3, 0)
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 17 })

        await desk.edit(order, 1)
        await waitForUnits(order, 1, 2)
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 19 })
      })

      it("asks a person to look when nothing is left to pay for more of it", async () => {
        const order = await book(20)

        await desk.edit(order, 21)

        await eventually(async () => {
          const marked = await shop.sql<{ attention_code: string | null }>(
            "select attention_code from service_package_client_package where attention_code is not null"
          )
          expect(marked).toEqual([{ attention_code: "order_not_covered" }])
        })
        await waitForUnits(order, 20, 0)
      })
    })

    describe("a booking that is taken back at the desk", () => {
      it("gives as many sessions back as were returned", async () => {
        const order = await book(3)

        await desk.takeBack(order, 1)

        await waitForUnits(order, 2, 1)
      })
    })

    describe("an order that never was a cart", () => {
      it("is converted from a draft without touching a package", async () => {
        const draft = await desk.draft(shop.anna, "massage")

        await desk.convert(draft)
        await shop.replay("order.placed", { id: draft.id })

        expect(await shop.redemptionsOf(draft)).toEqual([])
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 20 })
      })
    })
  },
})
