import type { MedusaContainer } from "@medusajs/framework/types"
import findMissedOrders from "../../../src/jobs/service-packages-find-missed-orders"
import { SERVICE_CREDIT_MODULE } from "../../../src/modules/service-credit"
import { cutShort } from "../../support/cut-short"
import { eventually } from "../../support/eventually"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"

const ORDERED = 450

medusaSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let container: MedusaContainer

    beforeAll(async () => {
      container = getContainer()
      shop = await openShop({ api, container })
    })

    const counted = async ({ id }: { id: string }) => {
      const [row] = await shop.sql<{ packages: number; commits: number; units: number }>(
        `select count(distinct p.id)::int as packages, count(distinct p.xmin::text)::int as commits,
           coalesce(sum(c.granted), 0)::int as units
         from service_package_client_package p
         left join service_package_credit c on c.client_package_id = p.id where p.order_id = ?`,
        [id]
      )
      return row
    }
    const order = async (unit_price = 450) => {
      const desk = orderDeskOf(api, shop, container)
      const written = await desk.writeOrder(shop.anna, ORDERED, unit_price)
      return { id: written.id, placed: shop.replay("order.placed", { id: written.id }) }
    }

    it.each([
      ["is still to be paid", 450],
      ["costs nothing", 0],
    ])(
      "hundreds of one package in an order that %s are issued in slices, each whole",
      async (_, price) => {
        const { placed, ...sold } = await order(price)
        await placed
        const issued = await counted(sold)
        expect(issued).toMatchObject({ packages: ORDERED, units: 10 * ORDERED })
        expect(issued?.commits).toBeGreaterThanOrEqual(3)
        await shop.audit()
      }
    )

    it("whoever gets hundreds is told of all of them in one message", async () => {
      const { placed, ...sold } = await order(0)
      await placed
      const messages = await shop.sql<{ packages: number }>(
        `select count(o.client_package_id)::int as packages from service_package_message m
         left join service_package_message_package o on o.message_id = m.id
         where m.order_id = ? and m.kind = 'issued' group by m.id`,
        [sold.id]
      )
      expect(messages).toEqual([{ packages: ORDERED }])
    })

    it.each([
      ["before", 450],
      ["after", 450],
      ["before", 0],
      ["after", 0],
    ] as const)(
      "what a process that died %s a slice left to issue at %d is there after the job's next tick",
      async (when, price) => {
        const cut = cutShort(
          container,
          { service: SERVICE_CREDIT_MODULE, method: "syncPackages", nth: 2 },
          when
        )
        const { placed, ...sold } = await order(price)
        await placed.catch(() => undefined)
        await eventually(async () => expect(cut.cuts()).toBe(1))
        expect((await counted(sold))?.packages).toBe(when === "before" ? 200 : 400)

        await shop.sql(
          `update "order" set updated_at = now() - interval '2 minutes' where id = ?`,
          [sold.id]
        )
        await findMissedOrders(container)

        expect(await counted(sold)).toMatchObject({ packages: ORDERED, units: 10 * ORDERED })
        await shop.audit()
      }
    )

    it.each([450, 0])(
      "what a person ended at %d while most were missing is neither issued again nor counted twice",
      async (price) => {
        const cut = cutShort(
          container,
          { service: SERVICE_CREDIT_MODULE, method: "syncPackages", nth: 2 },
          "before"
        )
        const { placed, ...sold } = await order(price)
        await placed.catch(() => undefined)
        await eventually(async () => expect(cut.cuts()).toBe(1))
        const [first] = await shop.sql<{ id: string }>(
          `select id from service_package_client_package where order_id = ? order by unit_index limit 1`,
          [sold.id]
        )
        const path = `/admin/client-packages/${first?.id}/cancel`
        await api.post(path, { reason: "Moved away" }, shop.admin())

        await shop.replay("order.placed", { id: sold.id })

        const ended = await shop.sql<{ id: string }>(
          `select id from service_package_client_package where order_id = ? and state = 'cancelled'`,
          [sold.id]
        )
        expect(ended).toEqual([first])
        expect(await counted(sold)).toMatchObject({ packages: ORDERED })
        await shop.audit()
      }
    )
  },
})
