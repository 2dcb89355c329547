import { nth } from "../../support/nth"
import { medusaSuite } from "../../support/medusa-suite"
import type { AdminClientPackage } from "../../../src/types"
import followOrders from "../../../src/jobs/service-packages-follow-orders"
import { eventually } from "../../support/eventually"
import { refused, type Api } from "../../support/http"
import { listenTo } from "../../support/listener"
import { packageChangesOf } from "../../support/package-changes"
import { openShop, type Shop } from "../../support/shop"
import type { Customer } from "../../support/visitors"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof packageChangesOf>
    let massages: AdminClientPackage

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = packageChangesOf(api, shop)
      massages = await office.given({ template_id: shop.templates.ten_massages })
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const ownerOf = async (one: { id: string }) => (await office.read(one)).customer_id
    const visit = async (customer: Customer) => {
      const cart = await shop.cart(customer, [{ variant: "massage" }])
      return await shop.placeOrder(cart, customer)
    }

    describe("a package that moves to another customer", () => {
      it("is hers with everything of it, under the same id", async () => {
        const heard = listenTo(getContainer(), "client_package.assigned")
        const moved = await office.assign(massages, shop.ben)

        expect(moved).toMatchObject({ id: massages.id, customer_id: shop.ben.id })
        expect(await shop.leftOf(shop.ben)).toEqual({ "Massage 60": 10 })
        expect(await shop.leftOf(shop.anna)).toEqual({})
        expect((await visit(shop.ben)).total).toBe(0)
        await eventually(async () => {
          expect(heard).toEqual([["client_package.assigned", { id: massages.id }]])
        })
      })

      it("is found by its new owner's name, and its history tells whose it was", async () => {
        const { customer_name } = await office.assign(massages, shop.ben)

        expect(await office.idsOf({ q: String(customer_name) })).toEqual([massages.id])
        expect(await office.idsOf({ q: "anna" })).toEqual([])
        expect((await office.historyOf(massages))[0]).toMatchObject({
          label: `Moved from Anna Albers to ${customer_name}`,
          reason: "wrong account",
        })
        const path = `/store/client-packages/${massages.id}/history`
        const { data } = await api.get<{ history: { label: string }[] }>(path, shop.ben.session)
        expect(data.history[0]?.label).toBe("Moved to another customer")
        const stranger = api.get(path, shop.anna.session)
        expect(await refused(stranger)).toMatchObject({ status: 404 })
      })

      it("leaves what was had before with whoever had it", async () => {
        await office.post(massages, "redemptions", { variant_id: shop.variants.massage })
        await office.assign(massages, shop.ben)
        const { data } = await api.get<{ redemptions: object[] }>("/admin/package-redemptions", {
          ...shop.admin("staff"),
          params: { client_package_id: massages.id },
        })
        expect(data.redemptions).toMatchObject([{ customer_id: shop.anna.id }])
        expect((await office.read(massages)).units).toMatchObject({ available: 9, used: 1 })
      })

      it("can go to a customer without an account", async () => {
        const { data } = await api.post<{ customer: { id: string } }>(
          "/admin/customers",
          { email: "walk-in@example.com" },
          shop.admin("owner")
        )
        expect(await office.assign(massages, data.customer)).toMatchObject({
          customer_id: data.customer.id,
          customer_email: "walk-in@example.com",
          customer_name: null,
        })
      })

      it("moves once under one key", async () => {
        const body = { customer_id: shop.ben.id, reason: "wrong account" }
        const move = async () => await office.post(massages, "assign", body, { key: "a1" })
        await move()
        expect((await move()).headers["idempotency-replayed"]).toBe("true")
        expect(await ownerOf(massages)).toBe(shop.ben.id)
      })
    })

    describe("an open cart of its owner", () => {
      it("asks its price again", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        await office.assign(massages, shop.ben)
        expect((await shop.readCart(cart, shop.anna)).total).toBeGreaterThan(0)
        expect((await office.read(massages)).units).toMatchObject({ available: 10, held: 0 })
      })

      it("that is being paid keeps the package where it is", async () => {
        await shop.cart(shop.anna, [{ variant: "massage" }])
        await shop.sql(
          "update service_package_hold set affirmed_until = service_package_now() + interval '5 minutes'"
        )
        expect(await refused(office.assign(massages, shop.ben))).toMatchObject({
          status: 400,
          code: "credits_in_checkout",
        })
        expect(await ownerOf(massages)).toBe(shop.anna.id)
      })
    })

    describe("what is refused", () => {
      it("the owner she has already", async () => {
        expect(await refused(office.assign(massages, shop.anna))).toMatchObject({
          status: 400,
          type: "invalid_data",
          message: "customer_id: the package is this customer's already.",
        })
      })

      it("a customer or a package that is not there", async () => {
        const nobody = { id: "cus_unknown" }
        expect(await refused(office.assign(massages, nobody))).toMatchObject({ status: 404 })
        const nothing = { id: "cpkg_unknown" }
        expect(await refused(office.assign(nothing, shop.ben))).toMatchObject({ status: 404 })
      })

      it("staff, and a move without a reason", async () => {
        const by = shop.admin("staff")
        const asStaff = office.assign(massages, shop.ben, "mine", { by })
        expect(await refused(asStaff)).toMatchObject({ status: 403, code: "forbidden" })
        const silent = office.post(massages, "assign", { customer_id: shop.ben.id })
        expect(await refused(silent)).toMatchObject({ status: 400, type: "invalid_data" })
        expect(await ownerOf(massages)).toBe(shop.anna.id)
      })
    })

    describe("an order that Medusa transfers", () => {
      const transfer = async (order: { id: string }, to: Customer) => {
        await api.post(`/store/orders/${order.id}/transfer/request`, {}, to.session)
        const rows = await shop.sql<{ token: string }>(
          `select details ->> 'token' as token from order_change_action where order_id = '${order.id}' and action = 'TRANSFER_CUSTOMER'`
        )
        const accept = `/store/orders/${order.id}/transfer/accept`
        await api.post(accept, { token: rows[0]?.token }, shop.guest.session)
      }

      it("takes its unused packages along", async () => {
        const { order, packages } = await shop.buy(shop.anna, "three_facials")
        await transfer(order, shop.ben)
        const facials = nth(packages)
        await eventually(async () => expect(await ownerOf(facials)).toBe(shop.ben.id))
        expect((await office.historyOf(facials))[0]).toMatchObject({
          reason: "The order was transferred",
          actor: { type: "system" },
        })
      })

      it("leaves a used one with whoever used it, and one that staff moved where they put it", async () => {
        const { order, packages } = await shop.buy(shop.anna, "three_facials", 2)
        const [used, moved] = [nth(packages), nth(packages, 1)]
        await office.post(used, "redemptions", { variant_id: shop.variants.facial })
        const nina = await shop.customer("Nina")
        await office.assign(moved, nina)

        await transfer(order, shop.ben)
        await followOrders(getContainer())

        expect([await ownerOf(used), await ownerOf(moved)]).toEqual([shop.anna.id, nina.id])
      })

      it("is followed later where the moment was missed", async () => {
        const { order, packages } = await shop.buy(shop.anna, "three_facials")
        const facials = nth(packages)
        await transfer(order, shop.ben)
        await eventually(async () => expect(await ownerOf(facials)).toBe(shop.ben.id))
        // As if the process had died after Medusa's answer.
        await shop.sql(
          `update service_package_client_package set customer_id = '${shop.anna.id}' where id = '${facials.id}'`
        )
        await followOrders(getContainer())
        await followOrders(getContainer())
        expect(await ownerOf(facials)).toBe(shop.ben.id)
      })
    })
  },
})
