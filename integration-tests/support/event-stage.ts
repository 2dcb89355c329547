import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminGiveClientPackage } from "../../src/types"
import { absenceOf } from "./absence"
import { batchDeskOf } from "./batches"
import { cashierOf } from "./cashier"
import { coveredCart } from "./covered-cart"
import { deskOf } from "./desk"
import { eventually } from "./eventually"
import { frontDeskOf } from "./front-desk"
import type { Api } from "./http"
import { medusaSuite } from "./medusa-suite"
import { listenTo } from "./listener"
import { orderDeskOf } from "./order-desk"
import { packageChangesOf } from "./package-changes"
import { openShop, type Sold } from "./shop"
import { WITNESSED, witnessOf } from "./witness"

type EventStage = Awaited<ReturnType<typeof eventStageOf>>

/** A way in which something becomes true that others are told: what comes before it, then itself. */
export type Way = [title: string, prepare: (stage: EventStage) => Promise<() => Promise<unknown>>]

/** A suite that does each of these and holds what is told of it against what became true. */
export const toldOnce = (ways: readonly Way[]): void =>
  medusaSuite({
    testSuite: ({ api, getContainer }) => {
      let stage: EventStage

      beforeAll(async () => {
        stage = await eventStageOf(api, getContainer())
      })
      beforeEach(async () => await stage.begin())
      afterEach(async () => await stage.shop.audit())

      it.each(ways)(
        "when %s everything that became true is told, and once",
        async (_way, prepare) => {
          const act = await prepare(stage)
          await stage.settled()
          expect((await stage.tells(act)).length).toBeGreaterThan(0)
        }
      )
    },
  })

// A shop in which every event is heard and held against the database.
const eventStageOf = async (api: Api, container: MedusaContainer) => {
  const shop = await openShop({ api, container })
  const office = frontDeskOf(api, shop)
  const desk = deskOf(api, shop)
  const changes = packageChangesOf(api, shop)
  const many = batchDeskOf(api, container, shop)
  const absence = absenceOf(api, container, shop)
  const heard = listenTo(container, ...WITNESSED)
  const { begin, settled, tells } = witnessOf(shop, heard)
  const ten = { template_id: shop.templates.ten_massages }

  const give = async (body: Partial<AdminGiveClientPackage> = {}) =>
    await office.given({ ...ten, ...body })
  /** Gives a package with one massage in it. */
  const one = async () => {
    const coverage = [{ kind: "variant" as const, reference_id: shop.variants.massage }]
    return await office.given({
      title: "One",
      price: 55,
      items: [{ title: "Massage", units: 1, coverage }],
    })
  }
  /** Sells ten massages at the desk; so much of it is paid in cash. */
  const sell = async (amount?: number) => {
    const payment = amount ? { payment: { amount, method: "cash" } } : {}
    return (await office.sell({ ...ten, ...payment })).client_package
  }
  /** Lets Anna book a massage that a session pays for, and waits until it has. */
  const bookOnline = async (cart?: { id: string }) => {
    const covered = cart ?? (await coveredCart(shop, shop.anna))
    const order = await shop.placeOrder(covered, shop.anna)
    await eventually(async () => expect(await shop.redemptionsOf(order)).toHaveLength(1))
    return order
  }

  /** A visit that the desk has paid for and then Anna's order, too: its package needs a look. */
  const paidTwice = async () => {
    const sold = await give()
    await settled()
    const booking = { reference: "cal-7" }
    const metadata = { booking_reference: booking.reference }
    const cart = await coveredCart(shop, shop.anna, [{ variant: "massage", metadata }])
    const visit = await desk.used(sold, { booking })
    const order = await bookOnline(cart)
    await eventually(async () =>
      expect((await changes.read(sold)).attention?.code).toBe("visit_paid_twice")
    )
    return { sold, visit, order }
  }

  /** A package that rests because its customer was deleted. */
  const resting = async () => {
    const nina = await many.customer("Nina")
    const sold = await give({ customer_id: nina.id })
    await settled()
    await absence.remove(nina)
    await absence.rests(sold)
    return { nina, sold }
  }
  const bringBack = async (customer: { id: string }) => {
    await absence.bringBack(customer)
    await absence.runJob()
  }

  /** Takes the money for an order; what Medusa tells of it arrives later than its answer. */
  const captured = async (order: { id: string }) => {
    await settled()
    await tells(async () => await shop.capture(order))
  }

  const deleteService = async (service: Sold) => {
    const path = `/admin/product-variants?id=${shop.variants[service]}&fields=product_id`
    const { data } = await api.get<{ variants: { product_id: string }[] }>(path, shop.admin())
    await api.delete(`/admin/products/${data.variants[0]?.product_id}`, shop.admin())
  }

  return {
    ...{ captured, deleteService, paidTwice, resting, bringBack, desk, many, changes },
    ...{ shop, office, container, begin, settled, tells, give, one, sell, bookOnline },
    till: cashierOf(api, shop),
    orders: orderDeskOf(api, shop, container),
  }
}
