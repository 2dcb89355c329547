import findMissedOrders from "../../../src/jobs/service-packages-find-missed-orders"
import { coveredCart } from "../../support/covered-cart"
import { eventually } from "../../support/eventually"
import { holdBack } from "../../support/events"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"
import { FOUND_BY, subscriptions } from "../../support/subscriptions"
import type { Customer } from "../../support/visitors"

type Ref = { id: string }
type Lost = {
  begin: (customer: Customer) => Promise<Ref>
  happen: (order: Ref, customer: Customer) => Promise<unknown>
  /** How it ends where the event is heard. */
  end: { packages?: object[]; redemptions?: object[] }
}

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let desk: ReturnType<typeof orderDeskOf>
    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = orderDeskOf(api, shop, getContainer())
    })
    afterEach(async () => await shop.audit())

    /** All that packages and bookings of a customer say, without what is different for everybody. */
    const lookAt = async ({ id }: Customer) => ({
      packages: await shop.sql(
        `select p.state, p.payment_status, p.paid_amount::float, p.refunded_amount::float, p.attention_code,
           c.available, c.held, c.redeemed, c.expired, c.revoked
         from service_package_client_package p join service_package_credit c on c.client_package_id = p.id
         where p.customer_id = ? order by p.created_at, p.unit_index`,
        [id]
      ),
      redemptions: await shop.sql(
        `select units_held as held, units_redeemed as redeemed, units_restored as restored, order_id is null as in_cart, booked
         from service_package_redemption where customer_id = ? order by id`,
        [id]
      ),
    })
    const everyEntry = async () =>
      await shop.sql(
        `select (select count(*)::int from service_package_entry) as entries, (select count(*)::int from service_package_operation) as operations,
           (select max(updated_at) from service_package_client_package) as packages, (select max(updated_at) from service_package_redemption) as redemptions`
      )
    const seen = async (customer: Customer, expected: object) =>
      await eventually(async () => expect(await lookAt(customer)).toMatchObject(expected))

    const sold = async (customer: Customer) => {
      const { order } = await shop.buy(customer, "ten_massages", 2)
      await shop.capture(order)
      await seen(customer, { packages: [{ payment_status: "paid" }, { payment_status: "paid" }] })
      return order
    }
    const soldWithShampoo = async (customer: Customer) => {
      const order = await sold(customer)
      await desk.addTo(order, "shampoo")
      return order
    }
    const booking = async (customer: Customer) => {
      await shop.buy(customer, "ten_massages")
      return await coveredCart(shop, customer, [{ variant: "massage", quantity: 2 }])
    }
    const booked = async (customer: Customer) => {
      const order = await shop.placeOrder(await booking(customer), customer)
      await seen(customer, { redemptions: [{ held: 0, redeemed: 2 }] })
      return order
    }
    const takenBack = async (order: Ref) => {
      const told = await desk.takeBackSilently(order, 1)
      if (!isHeldBack) await shop.replay("order.return_received", told)
    }
    const cancel = async (order: Ref) => await shop.cancelOrder(order)
    const edit = async (order: Ref) => await desk.edit(order, 1)

    const paid = { payment_status: "paid" }
    const unpaid = { state: "pending", payment_status: "unpaid" }
    const ended = { state: "cancelled", revoked: 10 }
    const oneLess = { packages: [{ state: "open" }, ended] }
    const oneBack = { redemptions: [{ redeemed: 1, restored: 1 }] }

    const LOST: Record<(typeof FOUND_BY.orders)[number], Lost> = {
      "order.placed → sync-on-order-placed": {
        begin: async (customer) => await shop.cart(customer, [{ variant: "ten_massages" }]),
        happen: async (cart, customer) => await shop.complete(cart, customer),
        end: { packages: [{ state: "open", available: 10 }] },
      },
      "order.placed → redeem-on-order-placed": {
        begin: booking,
        happen: async (cart, customer) => await shop.placeOrder(cart, customer),
        end: { redemptions: [{ held: 0, redeemed: 2, in_cart: false }] },
      },
      "order.canceled → sync-on-order-canceled": {
        begin: sold,
        happen: cancel,
        end: { packages: [ended, { ...ended, refunded_amount: 450 }] },
      },
      "order.canceled → restore-on-order-canceled": {
        begin: booked,
        happen: cancel,
        end: { redemptions: [{ redeemed: 0, restored: 2 }] },
      },
      "order-edit.confirmed → sync-on-order-edit-confirmed": {
        begin: sold,
        happen: edit,
        end: oneLess,
      },
      "order-edit.confirmed → redemptions-on-order-edit": {
        begin: booked,
        happen: edit,
        end: oneBack,
      },
      "order.claim_created → sync-on-order-edit-confirmed": {
        begin: sold,
        happen: async (order) => await desk.sendAlong("claim", order, "ten_massages"),
        end: { packages: [paid, paid, unpaid] },
      },
      "order.exchange_created → sync-on-order-edit-confirmed": {
        begin: soldWithShampoo,
        happen: async (order) => await desk.sendAlong("exchange", order, "ten_massages"),
        end: { packages: [paid, paid, { state: "pending" }] },
      },
      "order.return_received → sync-on-return-received": {
        begin: sold,
        happen: takenBack,
        end: oneLess,
      },
      "order.return_received → restore-on-return-received": {
        begin: booked,
        happen: takenBack,
        end: oneBack,
      },
      "payment.captured → sync-on-payment-captured": {
        begin: async (customer) => (await shop.buy(customer, "ten_massages", 2)).order,
        happen: async (order) => await shop.capture(order),
        end: { packages: [paid, { ...paid, paid_amount: 450 }] },
      },
      "payment.refunded → sync-on-payment-refunded": {
        begin: sold,
        happen: async (order) => await shop.refund(order),
        end: { packages: [ended, { ...ended, refunded_amount: 450 }] },
      },
    }
    const EVENTS = [...new Set(FOUND_BY.orders.map((one) => String(one.split(" → ")[0])))]

    let isHeldBack = false
    const unheard = async (work: () => Promise<unknown>) => {
      const bus = holdBack(getContainer(), ...EVENTS)
      isHeldBack = true
      try {
        await work()
        await utils.waitWorkflowExecutions()
      } finally {
        isHeldBack = false
        bus.release()
      }
    }
    const tick = async () => {
      await shop.setClock("3 minutes")
      await findMissedOrders(getContainer())
    }

    it("has a row for every event that somebody of ours listens to", () => {
      expect(Object.values(FOUND_BY).flat().sort()).toEqual(subscriptions())
    })

    describe("what an event told that nobody heard", () => {
      it.each(Object.entries(LOST))("%s: is found by one tick", async (_event, row) => {
        const [heard, lost] = [await row.begin(shop.anna), await row.begin(shop.ben)]
        await row.happen(heard, shop.anna)
        await seen(shop.anna, row.end)
        const before = await lookAt(shop.ben)
        await unheard(async () => await row.happen(lost, shop.ben))
        expect(await lookAt(shop.ben)).toEqual(before)

        await tick()

        expect(await lookAt(shop.ben)).toEqual(await lookAt(shop.anna))
        expect(await lookAt(shop.ben)).toMatchObject(row.end)
        const written = await everyEntry()
        await tick()
        expect(await everyEntry()).toEqual(written)
      })

      it("is found however long ago the order was placed", async () => {
        const order = await sold(shop.anna)
        await tick()
        await shop.sql(
          `update "order" set created_at = now() - interval '1 year', updated_at = now() - interval '1 year'`
        )
        await unheard(async () => await shop.refund(order))

        await tick()

        await seen(shop.anna, { packages: [ended, ended] })
      })
    })
  },
})
