import { transferOrderToGuestWorkflow } from "@medusajs/medusa/core-flows"
import findMissedOrders from "../../../src/jobs/service-packages-find-missed-orders"
import followOrders from "../../../src/jobs/service-packages-follow-orders"
import { SERVICE_CREDIT_MODULE } from "../../../src/modules/service-credit"
import { coveredCart } from "../../support/covered-cart"
import { cutShort } from "../../support/cut-short"
import { eventually } from "../../support/eventually"
import { issuedBy } from "../../support/issued"
import { medusaSuite } from "../../support/medusa-suite"
import { nth } from "../../support/nth"
import { openShop, type Shop } from "../../support/shop"

const DATABASE_REFUSES = `create or replace function service_package_now() returns timestamptz language plpgsql stable
  as $$ begin raise exception 'not now' using errcode = '57P03'; end $$`

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let issued: ReturnType<typeof issuedBy>
    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      issued = issuedBy(getContainer())
    })
    afterEach(async () => await shop.audit())

    const tick = async (clock = "3 minutes") => {
      await shop.setClock(clock)
      await findMissedOrders(getContainer())
    }
    const sold = async () => {
      const { order } = await shop.buy(shop.anna, "ten_massages")
      await shop.capture(order)
      await issued.waitFor(order, [{ payment_status: "paid" }])
      return order
    }
    const booked = async () => {
      await shop.buy(shop.anna, "ten_massages")
      const order = await shop.placeOrder(await coveredCart(shop, shop.anna), shop.anna)
      await eventually(async () =>
        expect(await shop.redemptionsOf(order)).toMatchObject([{ units_redeemed: 1 }])
      )
      return order
    }
    const throws = (method: "syncRedemptions" | "comparePackages") =>
      cutShort(getContainer(), { service: SERVICE_CREDIT_MODULE, method }, "before")

    describe("a subscriber that throws", () => {
      it("loses no session of a booking that was cancelled", async () => {
        const order = await booked()
        const power = throws("syncRedemptions")
        await shop.cancelOrder(order)
        await eventually(async () => expect(power.cuts()).toBe(1))

        await tick()

        expect(await shop.redemptionsOf(order)).toMatchObject([{ units_restored: 1 }])
      })

      it("leaves no package to a customer whose sale was cancelled", async () => {
        // Nothing was paid: no refund tells of it either.
        const { order } = await shop.buy(shop.anna, "ten_massages")
        const power = throws("comparePackages")
        await shop.cancelOrder(order)
        await eventually(async () => expect(power.cuts()).toBe(1))

        await tick()

        expect(await issued.packagesOf(order)).toMatchObject([{ status: "cancelled" }])
      })
    })

    describe("a database that refuses while events are told", () => {
      it("has lost nothing after one tick", async () => {
        const [sale, booking] = [await sold(), await booked()]
        await shop.sql(DATABASE_REFUSES)
        await shop.cancelOrder(sale)
        await shop.cancelOrder(booking)
        await utils.waitWorkflowExecutions()

        await tick()

        expect(await issued.packagesOf(sale)).toMatchObject([{ status: "cancelled" }])
        expect(await shop.redemptionsOf(booking)).toMatchObject([{ units_restored: 1 }])
      })
    })

    describe("how far back the job looks", () => {
      it("is since all orders were in step, so that what fails once is tried again", async () => {
        const order = await booked()
        await tick()
        const powers = [throws("syncRedemptions")]
        await shop.cancelOrder(order)
        await eventually(async () => expect(powers[0]?.cuts()).toBe(1))
        powers.push(throws("syncRedemptions"))

        await tick("2 days")
        expect(powers[1]?.cuts()).toBe(1)
        await tick("3 days")

        expect(await shop.redemptionsOf(order)).toMatchObject([{ units_restored: 1 }])
      })

      it.each([
        ["6 days", true],
        ["8 days", false],
      ])("is never more than the shop said: %s later", async (clock, found) => {
        const order = await booked()
        const power = throws("syncRedemptions")
        await shop.cancelOrder(order)
        await eventually(async () => expect(power.cuts()).toBe(1))

        await tick(clock)

        const [row] = await shop.redemptionsOf(order)
        expect(row?.units_restored).toBe(found ? 1 : 0)
      })

      it("is not led astray by a clock that was ahead", async () => {
        const order = await booked()
        await tick("9 months")
        const power = throws("syncRedemptions")
        await shop.cancelOrder(order)
        await eventually(async () => expect(power.cuts()).toBe(1))

        await tick()

        expect(await shop.redemptionsOf(order)).toMatchObject([{ units_restored: 1 }])
      })
    })

    describe("an order that a program gives to a guest", () => {
      const given = async () => {
        const { order } = await shop.buy(shop.anna, "three_facials", 2)
        const input = { order_id: order.id, email: "guest@example.com", logged_in_user: "user_1" }
        await transferOrderToGuestWorkflow(getContainer()).run({ input })
        return order
      }
      const owners = async ({ id }: { id: string }) => {
        const rows = await shop.sql<{ customer_email: string }>(
          "select customer_email from service_package_client_package where order_id = ? order by id",
          [id]
        )
        return rows.map(({ customer_email }) => customer_email)
      }

      it("takes its unused packages along, once", async () => {
        const order = await given()
        await followOrders(getContainer())
        await followOrders(getContainer())
        expect(await owners(order)).toEqual(["guest@example.com", "guest@example.com"])
        const moves = await shop.sql(
          "select id from service_package_operation where kind = 'assign'"
        )
        expect(moves).toHaveLength(2)
      })

      it.each([
        ["6 days", "guest@example.com"],
        ["8 days", "anna@studio-elbe.example"],
      ])("is looked for as far back as the shop said: %s later", async (clock, owner) => {
        const order = await given()
        await shop.setClock(clock)
        await followOrders(getContainer())
        expect(nth(await owners(order))).toBe(owner)
      })
    })
  },
})
