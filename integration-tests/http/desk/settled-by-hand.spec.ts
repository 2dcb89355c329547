import { coveredCart } from "../../support/covered-cart"
import { deskOf } from "../../support/desk"
import { eventually } from "../../support/eventually"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let orders: ReturnType<typeof orderDeskOf>
    let desk: ReturnType<typeof deskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      orders = orderDeskOf(api, shop, getContainer())
      desk = deskOf(api, shop)
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    /** Units of an order's redemptions: used, given back, lost. */
    const unitsOf = async (order: { id: string }) => {
      const rows = await shop.redemptionsOf(order)
      const total = (field: "units_redeemed" | "units_restored" | "units_forfeited") =>
        rows.reduce((all, row) => all + row[field], 0)
      return [total("units_redeemed"), total("units_restored"), total("units_forfeited")]
    }
    const waitFor = async (order: { id: string }, units: number[]) =>
      await eventually(async () => expect(await unitsOf(order)).toEqual(units))
    const booked = async (quantity: number) => {
      const cart = await coveredCart(shop, shop.anna, [{ variant: "massage", quantity }])
      const order = await shop.placeOrder(cart, shop.anna)
      await waitFor(order, [quantity, 0, 0])
      const [row] = await shop.redemptionsOf(order)
      if (!row) throw new Error("The order has no redemption.")
      return { order, row }
    }
    const replay = async ({ id }: { id: string }) => await shop.replay("order.placed", { id })

    describe("a session of an order that staff gave back", () => {
      it("is not paid for again, whatever happens to the order next", async () => {
        const { order, row } = await booked(3)
        await desk.restored(row, { quantity: 1 })
        await replay(order)
        expect(await unitsOf(order)).toEqual([2, 1, 0])

        await orders.edit(order, 2)
        await replay(order)
        expect(await unitsOf(order)).toEqual([2, 1, 0])
        await orders.edit(order, 4)
        await waitFor(order, [3, 1, 0])
      })

      it("leaves the others to come back when the order is cancelled", async () => {
        const { order, row } = await booked(3)
        await desk.restored(row, { quantity: 1 })
        await shop.cancelOrder(order)
        await waitFor(order, [0, 3, 0])
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10 })
      })

      it("is told apart from what the order gave back itself", async () => {
        const { order, row } = await booked(3)
        await orders.edit(order, 2)
        await waitFor(order, [2, 1, 0])
        await desk.restored(row, { quantity: 1 })
        await orders.edit(order, 3)
        await waitFor(order, [2, 2, 0])
      })

      it("meets an event of its order at the same moment", async () => {
        for (const round of [1, 2, 3]) {
          const { order, row } = await booked(2)
          await Promise.all([
            replay(order),
            desk.restored(row, { quantity: 1, reason: `round ${round}` }),
            replay(order),
          ])
          await replay(order)
          expect(await unitsOf(order)).toEqual([1, 1, 0])
        }
      })
    })

    describe("a session of an order that was lost", () => {
      it("is neither paid for again nor given back with the rest", async () => {
        const { order, row } = await booked(3)
        await desk.marked(row, { no_show: true, quantity: 1 })
        await replay(order)
        expect(await unitsOf(order)).toEqual([2, 0, 1])

        await shop.cancelOrder(order)
        await waitFor(order, [0, 2, 1])
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 9 })
      })

      it("counts again as paid when the customer came after all", async () => {
        const { order, row } = await booked(2)
        await desk.marked(row, { no_show: true, counts: false })
        await replay(order)
        expect(await unitsOf(order)).toEqual([0, 2, 0])
        await desk.marked(row, { no_show: false })
        await replay(order)
        expect(await unitsOf(order)).toEqual([2, 0, 0])
      })
    })

    describe("a booking of an order that was taken off its package", () => {
      it("stays booked and is not paid for again, also beside one of another package", async () => {
        await shop.buy(shop.anna, "ten_massages")
        const { order } = await booked(12)
        const rows = await shop.redemptionsOf(order)
        expect(rows).toHaveLength(2)
        const small = rows.find(({ quantity }) => quantity === 2)
        if (!small) throw new Error("No package paid for two.")
        await desk.detached(small)
        await replay(order)
        expect(await unitsOf(order)).toEqual([10, 2, 0])
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10 })
      })
    })

    describe("an order that is cancelled", () => {
      it("lets a package that begins with its first use wait again when that was the only one", async () => {
        const path = `/admin/package-templates/${shop.templates.beauty_mix}`
        const body = { starts: "first_use", validity: { count: 2, unit: "month" } }
        await api.post(path, body, shop.admin())
        const { packages } = await shop.buy(shop.anna, "beauty_mix")
        const runningOf = async () => {
          const own = await shop.packagesOf(shop.anna)
          const found = own.find(({ id }) => id === packages[0]?.id)
          return [found?.activated_at === null, found?.expires_on === null]
        }
        const cart = await coveredCart(shop, shop.anna, [{ variant: "haircut" }])
        const order = await shop.placeOrder(cart, shop.anna)
        await eventually(async () => expect(await runningOf()).toEqual([false, false]))
        await shop.cancelOrder(order)
        await eventually(async () => expect(await runningOf()).toEqual([true, true]))
      })
    })

    describe("what is used and lost of one booking", () => {
      it("shares its value to the cent when the rest comes back", async () => {
        const { packages } = await shop.buy(shop.anna, "three_facials")
        const cart = await coveredCart(shop, shop.anna, [{ variant: "facial", quantity: 3 }])
        const order = await shop.placeOrder(cart, shop.anna)
        await waitFor(order, [3, 0, 0])
        const [row] = await shop.redemptionsOf(order)
        if (!row) throw new Error("The order has no redemption.")
        await desk.marked(row, { no_show: true, quantity: 1 })
        await shop.cancelOrder(order)
        await waitFor(order, [0, 2, 1])
        const sold = packages[0] ?? { id: "" }
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 2, recognized: 29.97 })
      })
    })
  },
})
