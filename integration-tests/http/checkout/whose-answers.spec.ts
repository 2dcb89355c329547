import { medusaSuite } from "../../support/medusa-suite"
import type { CartRef } from "../../support/checkout"
import { houseRulesOf } from "../../support/house-rules"
import { refused } from "../../support/http"
import { openShop, type Shop, type Sold } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let rule: ReturnType<typeof houseRulesOf>["rule"]

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      rule = houseRulesOf(api, shop).rule
      await shop.buy(shop.anna, "three_facials")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const cart = async () => await shop.cart(shop.anna, [{ variant: "facial" }])
    const pathOf = ({ id }: CartRef) => `/store/carts/${id}/package-credits`
    const anonymous = async (variant: Sold, email?: string) =>
      await shop.cart(shop.guest, [{ variant }], email)
    const GUEST = [401, "sign_in_required", "Sign in to use a package."] as const
    const NOT_YOURS = [
      400,
      "cart_not_yours",
      "This cart is not in your account. Take it into your account first.",
    ] as const

    it.each([
      ["GET", async (one: CartRef) => await api.get(pathOf(one), shop.guest.session), GUEST],
      ["POST", async (one: CartRef) => await api.post(pathOf(one), {}, shop.guest.session), GUEST],
      ["DELETE", async (one: CartRef) => await api.delete(pathOf(one), shop.guest.session), GUEST],
      ["packages", async () => await api.get("/store/client-packages", shop.guest.session), GUEST],
      [
        "bookings",
        async () => await api.get("/store/package-redemptions", shop.guest.session),
        GUEST,
      ],
      ["quote", async (one: CartRef) => await shop.quote(one, shop.anna), NOT_YOURS],
      ["apply", async (one: CartRef) => await shop.applyCredits(one, shop.anna), NOT_YOURS],
      ["decline", async (one: CartRef) => await shop.declineCredits(one, shop.anna), NOT_YOURS],
    ])("a cart that nobody signed in for answers with a code: %s", async (_what, ask, said) => {
      const [status, code, message] = said
      const one = await anonymous("facial")
      expect(await refused(ask(one))).toMatchObject({ status, code, message })
    })

    it("one in which an address was typed is as unknown to her, whether it has an account or none", async () => {
      const answers = []
      for (const email of [shop.ben.email, "guest@example.com"]) {
        const { id } = await anonymous("facial", email)
        answers.push({ id, ...(await refused(shop.quote({ id }, shop.anna))) })
      }
      const unknown = await refused(shop.quote({ id: "cart_none" }, shop.anna))
      expect(unknown.status).toBe(404)
      for (const { id, message, ...answer } of answers) {
        expect({ ...answer, message: message.replace(id, "cart_none") }).toEqual(unknown)
      }
    })

    it("a cart that became an order says so", async () => {
      const one = await cart()
      await shop.placeOrder(one, shop.anna)
      expect(await refused(shop.quote(one, shop.anna))).toMatchObject({
        status: 400,
        code: "cart_completed",
        message: "This cart has become an order already.",
      })
    })

    describe("at completion", () => {
      const ofAnonymous = async (visitor: typeof shop.anna | typeof shop.guest) => {
        const one = await shop.cart(shop.guest, [{ variant: "facial" }], "guest@example.com")
        await shop.startPayment(one, shop.guest)
        return await refused(shop.placeOrder(one, visitor))
      }

      it("a guest hears that a package is needed, and not that she has none", async () => {
        await rule("facial", { package_only: true })
        expect(await ofAnonymous(shop.guest)).toMatchObject({
          code: "package_required",
          message: "This service can only be booked with a package. Sign in to use yours.",
        })
      })

      it.each([{ package_only: true }, { once_per_customer: true }])(
        "a signed-in customer takes a guest's cart into her account first, where %o",
        async (what) => {
          await rule("facial", what)
          expect(await ofAnonymous(shop.anna)).toMatchObject({ code: "cart_not_yours" })
        }
      )

      it("who declined hears that it was her choice", async () => {
        await rule("facial", { package_only: true })
        const one = await cart()
        await shop.declineCredits(one, shop.anna)
        await shop.startPayment(one, shop.anna)
        expect(await refused(shop.placeOrder(one, shop.anna))).toMatchObject({ code: "declined" })
      })
    })
  },
})
