import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import type { HttpTypes } from "@medusajs/framework/types"
import { batchDeskOf } from "../../support/batches"
import { frontDeskOf } from "../../support/front-desk"
import { houseRulesOf } from "../../support/house-rules"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"
import type { Customer } from "../../support/visitors"

const REACHED = { status: 400, code: "purchase_limit_reached" }

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof frontDeskOf>
    let house: ReturnType<typeof houseRulesOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = frontDeskOf(api, shop)
      house = houseRulesOf(api, shop)
      await house.limitPurchases("three_facials", 1)
      await house.rule("haircut", { once_per_customer: true })
    })
    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      await shop.audit()
    })

    /** A customer without an account, as Medusa keeps whoever orders without signing in. */
    const guestOf = async (email: string) => {
      const body = { email: email.trim(), first_name: "Gala" }
      const { data } = await api.post<{ customer: HttpTypes.AdminCustomer }>(
        "/admin/customers",
        body,
        shop.admin()
      )
      // Its route takes no space; what was imported may have one.
      await shop.sql("update customer set email = ? where id = ?", [email, data.customer.id])
      return data.customer
    }
    const threeFacials = (customer_id: string) => ({
      template_id: shop.templates.three_facials,
      customer_id,
    })
    const give = async (customer_id: string) =>
      await desk.give(threeFacials(customer_id), shop.admin("staff"))
    const order = async (customer: Customer, variant: "three_facials" | "haircut") => {
      const cart = await shop.cart(customer, [{ variant }])
      await shop.startPayment(cart, customer)
      return await shop.placeOrder(cart, customer)
    }

    describe("a package that each customer may have once", () => {
      it.each([
        ["as it is", "gala@example.com", "gala@example.com"],
        ["with capitals in the account", "gala@example.com", "Gala@Example.COM"],
        ["with capitals at the desk", "GALA@example.com", "gala@example.com"],
        ["with a space around it", " gala@example.com ", "gala@example.com"],
      ])(
        "is not sold to the account of a guest who had it, the address %s",
        async (_, one, other) => {
          await give((await guestOf(one)).id)

          expect(
            await refused(order(await shop.customer("Gala", other), "three_facials"))
          ).toMatchObject(REACHED)
        }
      )

      it("is not given to the guest whose account bought it", async () => {
        const account = await shop.customer("Gala", "Gala@example.com")
        await order(account, "three_facials")
        await utils.waitWorkflowExecutions()

        const guest = await guestOf("gala@example.com")
        expect(await refused(give(guest.id))).toMatchObject(REACHED)
        expect((await desk.give(threeFacials(guest.id), shop.admin("manager"))).status).toBe(201)
      })

      it("is given once where guest and account stand at two desks at the same moment", async () => {
        const account = await shop.customer("Gala", "gala@example.com")
        const guest = await guestOf("gala@example.com")

        const answers = await Promise.allSettled([give(guest.id), give(account.id)])

        expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      })

      it("was had where the guest got it before there was a limit", async () => {
        await house.limitPurchases("beauty_mix", 5)
        const guest = await guestOf("gala@example.com")
        const { data } = await desk.give(
          { template_id: shop.templates.beauty_mix, customer_id: guest.id },
          shop.admin("staff")
        )
        await shop.sql("delete from service_package_limited_use where order_id = ?", [
          data.client_package.id,
        ])
        await house.limitPurchases("beauty_mix", 1)

        const account = await shop.customer("Gala", "gala@example.com")
        const body = { template_id: shop.templates.beauty_mix, customer_id: account.id }
        expect(await refused(desk.give(body, shop.admin("staff")))).toMatchObject(REACHED)
      })

      it("goes to one of both where many get it, and to both where two may be had", async () => {
        const account = await shop.customer("Gala", "gala@example.com")
        const guest = await guestOf("gala@example.com")
        const many = batchDeskOf(api, getContainer(), shop)
        const customer_ids = [guest.id, account.id, shop.ben.id]
        const toBoth = { template_id: shop.templates.three_facials, customer_ids }

        expect(await many.given(toBoth)).toMatchObject({
          granted: 2,
          skipped: [{ code: "purchase_limit_reached" }],
        })
        await house.limitPurchases("beauty_mix", 2)
        const mix = { template_id: shop.templates.beauty_mix }
        expect(await many.given({ ...mix, customer_ids })).toMatchObject({
          granted: 3,
          skipped: [],
        })
        expect(
          await refused(desk.give({ ...mix, customer_id: guest.id }, shop.admin("staff")))
        ).toMatchObject(REACHED)
      })

      it("stays had when the account changes its address", async () => {
        const account = await shop.customer("Gala", "gala@example.com")
        await order(account, "three_facials")
        await utils.waitWorkflowExecutions()
        const email = "gala.new@example.com"
        await api.post(`/admin/customers/${account.id}`, { email }, shop.admin())

        expect(await refused(order(account, "three_facials"))).toMatchObject(REACHED)
      })

      it("is sold to somebody else all the same", async () => {
        await give((await guestOf("gala@example.com")).id)

        expect((await order(shop.ben, "three_facials")).id).toMatch(/^order_/)
      })
    })

    describe("what each customer may have once", () => {
      it("was had by the account of a guest who booked it before guests were asked to sign in", async () => {
        const guest = await guestOf("gala@example.com")
        const account = await shop.customer("Gala", "gala@example.com")
        await shop.sql(
          `insert into service_package_limited_use (id, customer_id, person, kind, reference_id, slot, order_id, state)
           values ('plim_guest', ?, 'gala@example.com', 'once_per_customer', ?, 0, 'order_guest', 'kept')`,
          [guest.id, shop.variants.haircut]
        )
        const cart = await shop.cart(account, [{ variant: "haircut" }])
        const [line] = (await shop.quote(cart, account)).lines

        expect(line?.refusal?.code).toBe("once_per_customer")
        expect(await refused(order(account, "haircut"))).toMatchObject({
          code: "once_per_customer",
        })
      })

      it("asks a guest to sign in, whatever completes the cart", async () => {
        const cart = await shop.cart(shop.guest, [{ variant: "haircut" }], "gala@example.com")
        await shop.startPayment(cart, shop.guest)

        expect(await refused(shop.placeOrder(cart, shop.guest))).toMatchObject({
          code: "sign_in_required",
        })
        const paidElsewhere = completeCartWorkflow(getContainer()).run({ input: { id: cart.id } })
        await expect(paidElsewhere).rejects.toMatchObject({ code: "sign_in_required" })
      })
    })
  },
})
