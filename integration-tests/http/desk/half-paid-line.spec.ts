import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Actor } from "../../../src/domain/actor"
import { SERVICE_CREDIT_MODULE } from "../../../src/modules/service-credit"
import type { ServiceCreditModuleService } from "../../../src/modules/service-credit/service"
import { findService } from "../../../src/workflows/desk/find-service"
import { deskOf } from "../../support/desk"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"

type OrderRef = { id: string }

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let orders: ReturnType<typeof orderDeskOf>
    let desk: ReturnType<typeof deskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      orders = orderDeskOf(api, shop, getContainer())
      desk = deskOf(api, shop)
    })
    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      await shop.audit()
    })

    const scene = async () => {
      const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
      const order = await shop.complete(cart, shop.anna)
      const office = frontDeskOf(api, shop)
      const sold = await office.given({ template_id: shop.templates.ten_massages })
      const { id: line_item_id } = await orders.lineOf(order)
      return { order, sold, line_item_id }
    }
    const pathOf = ({ id }: OrderRef) => `/admin/orders/${id}/package-credits`
    const staff = (key?: string) => {
      const { headers } = shop.admin("staff")
      return { headers: { ...headers, ...(key && { "Idempotency-Key": key }) } }
    }
    const eva = async (): Promise<Actor> => {
      const users = getContainer().resolve(Modules.USER)
      const [user] = await users.listUsers({ first_name: "Eva" })
      return { type: "user", id: String(user?.id), name: "Eva Ebert" }
    }
    /** Uses the session as a process does that dies before it gets to the price. */
    const useOnly = async (
      container: MedusaContainer,
      of: Awaited<ReturnType<typeof scene>>,
      key?: string
    ) => {
      const { order, sold, line_item_id } = of
      const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
      const variant_id = shop.variants.massage
      await credits.useSessions({
        ...{ actor: await eva(), key, client_package_id: sold.id, service_credit_id: null },
        request: { cover: { order_id: order.id, line_item_id } },
        ...(await findService(container, { client_package_id: sold.id, variant_id })),
        ...{ quantity: 1, booking: null, note: null, may_post_late: false },
        order: {
          ...{ order_id: order.id, order_line_item_id: line_item_id },
          ...{ original_unit_price: "55.00", bookings: 1 },
        },
      })
    }
    const priceOf = async (order: OrderRef) => (await orders.lineOf(order)).unit_price
    const editsOf = async ({ id }: OrderRef) =>
      (await shop.sql("select id from order_change where order_id = ?", [id])).length

    describe("a line whose session was used when the process died", () => {
      it.each([
        ["the same key", "cover-1"],
        ["no key", undefined],
      ])(
        "costs nothing once the request is repeated with %s: one session, one edit",
        async (_case, key) => {
          const of = await scene()
          await useOnly(getContainer(), of, key)
          expect(await priceOf(of.order)).toBe(55)

          await api.post(pathOf(of.order), { line_item_id: of.line_item_id }, staff(key))

          expect(await priceOf(of.order)).toBe(0)
          expect(await editsOf(of.order)).toBe(1)
          expect(await desk.bucketsOf(of.sold)).toMatchObject({ available: 9, redeemed: 1 })
        }
      )
    })

    describe("a line that asked its price again when the process died", () => {
      it("gives its session back once the request is repeated", async () => {
        const { order, sold, line_item_id } = await scene()
        await api.post(pathOf(order), { line_item_id }, staff())
        const edit = `/admin/order-edits/${order.id}`
        const item = `${edit}/items/item/${line_item_id}`
        await api.post("/admin/order-edits", { order_id: order.id }, shop.admin())
        await api.post(item, { quantity: 1, unit_price: 55 }, shop.admin())
        await api.post(`${edit}/request`, {}, shop.admin())
        await api.post(`${edit}/confirm`, {}, shop.admin())
        await utils.waitWorkflowExecutions()
        expect(await desk.bucketsOf(sold)).toMatchObject({ redeemed: 1 })

        const config = { ...staff("off-1"), params: { line_item_id } }
        await api.delete(pathOf(order), config)
        await api.delete(pathOf(order), config)

        expect(await priceOf(order)).toBe(55)
        expect(await editsOf(order)).toBe(2)
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 10, redeemed: 0 })
      })
    })

    it("gives the session back when Medusa does not let the order be changed", async () => {
      const { order, sold, line_item_id } = await scene()
      const locking = getContainer().resolve(Modules.LOCKING)
      await locking.acquire(order.id, { ownerId: "somebody else" })

      const answer = await refused(api.post(pathOf(order), { line_item_id }, staff("cover-2")))

      await locking.release(order.id, { ownerId: "somebody else" })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(await priceOf(order)).toBe(55)
      expect(await desk.bucketsOf(sold)).toMatchObject({ available: 10, redeemed: 0 })
      const again = api.post(pathOf(order), { line_item_id }, staff("cover-2"))
      expect(await refused(again)).toMatchObject({ code: "changed_meanwhile" })
      await api.post(pathOf(order), { line_item_id }, staff("cover-3"))
      expect(await priceOf(order)).toBe(0)
    })
  },
})
