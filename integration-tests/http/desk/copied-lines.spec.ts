import type { CreateOrderLineItemDTO, HttpTypes } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createOrderPaymentCollectionWorkflow,
  createOrderWorkflow,
  markPaymentCollectionAsPaid,
} from "@medusajs/medusa/core-flows"
import resolveHolds from "../../../src/jobs/service-packages-resolve-holds"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import type { Api } from "../../support/http"
import { listenTo } from "../../support/listener"
import { medusaSuite } from "../../support/medusa-suite"
import { packageChangesOf } from "../../support/package-changes"
import { openShop, type Shop } from "../../support/shop"

type Order = { id: string }

type CopiedItem = {
  title: string
  variant_id?: string | null
  quantity: number
  unit_price: number
  compare_at_unit_price?: number | null
  metadata?: Record<string, unknown> | null
}

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let booked: HttpTypes.StoreOrder
    let package_id: string

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      const { packages } = await shop.buy(shop.anna, "ten_massages")
      package_id = String(packages[0]?.id)
      const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 2 }])
      booked = await shop.placeOrder(cart, shop.anna)
      await eventually(async () => expect(await shop.redemptionsOf(booked)).toHaveLength(1))
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    /** A minute after the events of all orders have had their time. */
    const resolve = async () => {
      await shop.setClock("3 minutes")
      await resolveHolds(getContainer())
    }
    const read = async ({ id }: Order) => {
      const params = { fields: "id,total,status,*items,*summary" }
      const config = { ...shop.admin(), params }
      return (await api.get<{ order: HttpTypes.AdminOrder }>(`/admin/orders/${id}`, config)).data
        .order
    }
    const attention = async () =>
      (await packageChangesOf(api, shop).read({ id: package_id })).attention
    const copied = (of: { items?: CopiedItem[] | null } = booked): CreateOrderLineItemDTO[] =>
      (of.items ?? []).map(({ title, variant_id, quantity, unit_price, ...line }) => ({
        ...{ title, variant_id: variant_id ?? undefined, quantity, unit_price },
        compare_at_unit_price: line.compare_at_unit_price ?? undefined,
        metadata: line.metadata ?? undefined,
      }))
    const facts = () => ({
      region_id: shop.studio.region_id,
      sales_channel_id: shop.studio.sales_channel_id,
      customer_id: shop.anna.id,
      email: shop.anna.email,
      currency_code: "eur",
    })
    /** As a subscription recipe makes the next order of what stood in the first. */
    const renew = async (items: CreateOrderLineItemDTO[] = copied()): Promise<Order> =>
      (await createOrderWorkflow(getContainer()).run({ input: { ...facts(), items } })).result
    /** As a program does it that talks to Medusa's module itself. */
    const write = async (): Promise<Order> =>
      await getContainer()
        .resolve(Modules.ORDER)
        .createOrders({ ...facts(), items: copied() })
    const pay = async ({ id }: Order, amount: number) => {
      const { result } = await createOrderPaymentCollectionWorkflow(getContainer()).run({
        input: { order_id: id, amount },
      })
      const payment_collection_id = String(result[0]?.id)
      await markPaymentCollectionAsPaid(getContainer()).run({
        input: { order_id: id, payment_collection_id },
      })
    }

    describe("a line that was copied with the price a session paid", () => {
      it.each([
        ["by a renewal recipe", async () => await renew()],
        ["by a program", write],
      ])("asks its price %s while its order is unpaid", async (_how, copy) => {
        const order = await copy()
        expect((await read(order)).total).toBe(0)

        await resolve()

        const priced = await read(order)
        expect(priced.total).toBe(110)
        expect(priced.items).toMatchObject([{ quantity: 2, unit_price: 55 }])
        expect(await attention()).toBeNull()
      })

      it("asks its price, too, where the session was used for it on the order's page", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "facial" }])
        const first = await shop.complete(cart, shop.anna)
        const facials = shop.templates.three_facials
        await frontDeskOf(api, shop).given({ template_id: facials })
        const line_item_id = first.items?.[0]?.id
        await api.post(`/admin/orders/${first.id}/package-credits`, { line_item_id }, shop.admin())
        const paid = await read(first)
        expect(paid.items).toMatchObject([{ unit_price: 0 }])

        const order = await renew(copied(paid))
        await resolve()

        expect((await read(order)).items).toMatchObject([{ unit_price: 35 }])
        expect((await read(first)).items).toMatchObject([{ unit_price: 0 }])
      })

      it("asks it once, and uses no session", async () => {
        const order = await renew()
        await resolve()
        const priced = await read(order)

        await resolve()

        expect(await read(order)).toEqual(priced)
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 8 })
        expect((await read(booked)).total).toBe(0)
      })

      it("is shown to staff at its package where its order is paid already, until they have looked", async () => {
        const shampoo = { title: "Shampoo", quantity: 1, unit_price: 12 }
        const order = await renew([...copied(), shampoo])
        await pay(order, 12)
        const heard = listenTo(getContainer(), "client_package.updated")

        await resolve()

        expect(await attention()).toMatchObject({ code: "line_copied" })
        expect((await read(order)).total).toBe(12)
        await eventually(async () => {
          expect(heard).toEqual([["client_package.updated", { id: package_id }]])
        })
        await packageChangesOf(api, shop).resolve({ id: package_id })
        await resolve()
        expect(await attention()).toBeNull()
      })

      it("is left alone in an order that is cancelled", async () => {
        const order = await renew()
        await shop.cancelOrder(order)

        await resolve()

        expect((await read(order)).items).toMatchObject([{ unit_price: 0 }])
        expect(await attention()).toBeNull()
      })
    })

    it("a booking whose order nobody has told us of yet is no copy", async () => {
      const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
      const order = await shop.placeOrder(cart, shop.anna)
      await resolve()

      await eventually(async () => expect(await shop.redemptionsOf(order)).toHaveLength(1))
      expect((await read(order)).total).toBe(0)
    })
  },
})
