import { medusaSuite } from "../../support/medusa-suite"
import { eventually } from "../../support/eventually"
import { houseRulesOf } from "../../support/house-rules"
import { merchantOf } from "../../support/merchant"
import { openShop, type Shop, type Sold } from "../../support/shop"
import { statementsDuring } from "../../support/statements-during"
import type { Customer } from "../../support/visitors"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let package_id: string

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      const { packages } = await shop.buy(shop.anna, "three_facials")
      package_id = String(packages[0]?.id)
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const use = async (customer: Customer, variant: Sold | `variant_${string}`, quantity = 1) => {
      const order = await shop.placeOrder(
        await shop.cart(customer, [{ variant, quantity }]),
        customer
      )
      await eventually(async () => {
        const rows = await shop.sql(
          "select 1 from service_package_redemption where order_id = ? and units_held = 0",
          [order.id]
        )
        expect(rows).toHaveLength(1)
      })
    }
    /** Why credits do not pay for this service, in code and in words. */
    const why = async (customer: Customer, variant: Sold, quantity = 1) => {
      const cart = await shop.cart(customer, [{ variant, quantity }])
      const { lines } = await shop.quote(cart, customer)
      const { code, message } = lines.find(({ refusal }) => refusal)?.refusal ?? {}
      return `${code}: ${message}`
    }

    describe("a quote", () => {
      it("is made of one look at what is in the cart", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        const { done, statements } = await statementsDuring(
          getContainer(),
          async () => await shop.quote(cart, shop.anna)
        )
        expect(done.lines).toHaveLength(1)
        expect(statements.filter((sql) => / from "cart_line_item" as /.test(sql))).toHaveLength(1)
      })

      it("says line by line what pays, what is left, and why the rest is not paid", async () => {
        const cart = await shop.cart(shop.anna, [
          { variant: "facial", quantity: 2 },
          { variant: "massage" },
        ])
        const idOf = (variant: Sold) =>
          cart.items?.find((line) => line.variant_id === shop.variants[variant])?.id
        const [credit] = await shop.creditsOf(shop.anna)
        const [sold] = await shop.packagesOf(shop.anna)

        const quote = await shop.quote(cart, shop.anna)

        expect(quote).toEqual({
          cart_id: cart.id,
          lines: [
            {
              line_item_id: idOf("facial"),
              variant_id: shop.variants.facial,
              quantity: 2,
              covered_quantity: 2,
              coverable_quantity: 2,
              covered_by: [
                {
                  client_package_id: package_id,
                  service_credit_id: credit?.id,
                  title: "3 facials",
                  quantity: 2,
                  units: 2,
                  available_after: 1,
                  expires_on: sold?.expires_on,
                },
              ],
              refusal: null,
            },
            {
              line_item_id: idOf("massage"),
              variant_id: shop.variants.massage,
              quantity: 1,
              covered_quantity: 0,
              coverable_quantity: 0,
              covered_by: [],
              refusal: {
                code: "service_not_covered",
                message: "3 facials covers Facial, not Massage 60.",
              },
            },
          ],
          due_total: 55,
          covered_total: 70,
          applied: true,
          declined: false,
        })
      })

      it("says how much credits could pay where they were declined", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "facial", quantity: 4 }])

        const { quote } = await shop.declineCredits(cart, shop.anna)

        expect(quote).toMatchObject({
          lines: [{ quantity: 4, covered_quantity: 0, coverable_quantity: 3 }],
          applied: false,
          declined: true,
        })
      })
    })

    describe("the reason for a no", () => {
      it("is that the package is too small", async () => {
        expect(await why(shop.anna, "facial", 5)).toBe(
          "insufficient_credits: 3 facials covers 3 of 5."
        )
      })

      it("is that nothing is left in it", async () => {
        await use(shop.anna, "facial", 3)

        expect(await why(shop.anna, "facial")).toMatch(/^package_exhausted: .*3 facials/)
      })

      it("is that it has ended", async () => {
        await shop.setClock("7 months")

        expect(await why(shop.anna, "facial")).toMatch(/^package_expired: .*3 facials/)
      })

      it("is that what is left is less than the service costs", async () => {
        const coverage = [
          { kind: "variant" as const, reference_id: shop.variants.massage, cost: 2 },
        ]
        const items = [{ title: "Points", unit_label: "point", units: 3, coverage }]
        await shop.buy(
          shop.ben,
          await merchantOf(api, shop).offer({ title: "3 points", items }, 80)
        )
        await use(shop.ben, "massage")

        expect(await why(shop.ben, "massage")).toMatch(/^insufficient_credits: /)
      })

      it("is that it has to be paid first", async () => {
        const coverage = [{ kind: "variant" as const, reference_id: shop.variants.massage }]
        const items = [{ title: "Massage 60", units: 3, coverage }]
        const template = { title: "3 massages", items, redeem_policy: "paid_in_full" as const }
        await shop.buy(shop.ben, await merchantOf(api, shop).offer(template, 150))

        expect(await why(shop.ben, "massage")).toMatch(/^payment_required: /)
      })

      it("is that there never was a package for a service that needs one", async () => {
        await houseRulesOf(api, shop).rule("massage", { package_only: true })

        expect(await why(shop.ben, "massage")).toMatch(/^package_required: /)
      })
    })
  },
})
