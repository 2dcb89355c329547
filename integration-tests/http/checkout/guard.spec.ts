import { medusaSuite } from "../../support/medusa-suite"
import type { HttpTypes } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import resolveHolds from "../../../src/jobs/service-packages-resolve-holds"
import { coveredCart } from "../../support/covered-cart"
import { forgerOf } from "../../support/forger"
import { halfDoneOf } from "../../support/half-done"
import { refused } from "../../support/http"
import { openShop, type Shop } from "../../support/shop"
import type { Visitor } from "../../support/visitors"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let forger: ReturnType<typeof forgerOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      forger = forgerOf(getContainer())
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const lineOf = (cart: HttpTypes.StoreCart, at = 0) => {
      const line = cart.items?.[at]
      if (!line) throw new Error(`Cart ${cart.id} has no line ${at}.`)
      return line
    }
    const traces = async () =>
      await shop.sql(`select (select count(*) from "order") as orders,
        (select count(*) from service_package_operation) as operations,
        (select count(*) from service_package_entry) as entries,
        (select count(*) from service_package_redemption) as redemptions,
        (select count(*) from service_package_hold where status = 'redeemed') as posted,
        (select count(*) from service_package_hold where affirmed_until is not null) as marked`)
    const expectRefusal = async (cart: { id: string }, visitor: Visitor) => {
      const before = await traces()
      expect(await refused(shop.placeOrder(cart, visitor))).toMatchObject({
        status: 400,
        type: "not_allowed",
        code: "credits_no_longer_held",
      })
      expect(await traces()).toEqual(before)
    }
    const bookedByAnna = async () => await coveredCart(shop, shop.anna)
    const bookedByBen = async () => await shop.cart(shop.ben, [{ variant: "massage" }])

    describe("a forged free booking", () => {
      it("is refused when no credit pays for it", async () => {
        const cart = await bookedByBen()
        await forger.makeFree(lineOf(cart))

        await expectRefusal(cart, shop.ben)
      })

      it("is refused when it copies the mark of a covered line in another cart", async () => {
        const covered = await bookedByAnna()
        const cart = await bookedByBen()
        await forger.makeFree(lineOf(cart), lineOf(covered))

        await expectRefusal(cart, shop.ben)
      })

      it("is refused when it copies the mark of a covered line in its own cart", async () => {
        await shop.buy(shop.ben, "three_facials")
        const cart = await coveredCart(shop, shop.ben, [
          { variant: "facial" },
          { variant: "massage" },
        ])
        const massage = cart.items?.find(({ variant_id }) => variant_id === shop.variants.massage)
        const facial = cart.items?.find(({ variant_id }) => variant_id === shop.variants.facial)
        expect(facial?.unit_price).toBe(0)
        await forger.makeFree({ id: String(massage?.id) }, facial)

        await expectRefusal(cart, shop.ben)
      })

      it("is refused when it names the key of another cart of the same customer", async () => {
        const covered = await bookedByAnna()
        const other = await shop.cart(shop.anna)
        await shop.declineCredits(other, shop.anna)
        const cart = await shop.addLine(other, shop.anna, { variant: "massage" })
        expect(cart.total).toBe(55)
        await forger.makeFree(lineOf(cart), lineOf(covered))

        await expectRefusal(cart, shop.anna)
      })

      it("is refused when more is booked than credits pay for", async () => {
        const cart = await bookedByAnna()
        await forger.changeLine(lineOf(cart), { quantity: 9 })

        await expectRefusal(cart, shop.anna)
      })

      it("takes one session when less is booked than credits were held for", async () => {
        const cart = await coveredCart(shop, shop.anna, [{ variant: "massage", quantity: 2 }])
        await forger.changeLine(lineOf(cart), { quantity: 1 })

        expect((await shop.placeOrder(cart, shop.anna)).total).toBe(0)
        await utils.waitWorkflowExecutions()
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 9 })
      })

      it("is refused when its cart was covered by another customer", async () => {
        const cart = await bookedByAnna()
        await forger.giveTo(cart, shop.ben)

        expect(await refused(shop.placeOrder(cart, shop.ben))).toMatchObject({
          code: "credits_no_longer_held",
        })
        expect((await shop.readCart(cart, shop.ben)).total).toBe(55)
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10 })
      })

      it("is refused when its credits were given back a day later", async () => {
        const cart = await bookedByAnna()
        const { metadata } = lineOf(cart)
        await shop.setClock("25 hours")
        await resolveHolds(getContainer())
        expect((await shop.readCart(cart, shop.anna)).total).toBe(55)
        await forger.makeFree(lineOf(cart), { metadata })

        await expectRefusal(cart, shop.anna)
      })

      it("is refused when its mark was wiped away", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        await shop.declineCredits(cart, shop.anna)
        await forger.changeLine(lineOf(cart), {
          unit_price: 0,
          is_custom_price: true,
          metadata: { service_packages: "" },
        })

        await expectRefusal(cart, shop.anna)
      })
    })

    // A shop's own code completes carts too, past the route that looks at them first.
    describe("a cart that a program completes", () => {
      const refusalOf = async ({ id }: { id: string }) => {
        const workflow = completeCartWorkflow(getContainer())
        const { errors } = await workflow.run({ input: { id }, throwOnError: false })
        const error: unknown = errors[0]?.error
        return MedusaError.isMedusaError(error) ? error.code : null
      }

      it("is refused when its line is for another service than the one that credits pay for", async () => {
        const cart = await bookedByAnna()
        await forger.changeLine(lineOf(cart), { variant_id: shop.variants.facial })

        expect(await refusalOf(cart)).toBe("credits_no_longer_held")
      })

      it("is refused when a line bears the mark alone, whatever is sold on it", async () => {
        const covered = await bookedByAnna()
        const cart = await shop.cart(shop.ben, [{ variant: "shampoo" }])
        const { metadata } = lineOf(covered)
        const forgery = { unit_price: 0, is_custom_price: false, metadata: metadata ?? {} }
        await forger.changeLine(lineOf(cart), forgery)

        expect(await refusalOf(cart)).toBe("credits_no_longer_held")
      })
    })

    describe("a release that a crash cut short", () => {
      it("is finished by the completion that meets it, which then asks for the price", async () => {
        const cart = await bookedByAnna()
        await halfDoneOf(getContainer()).claim(cart)

        expect(await refused(shop.placeOrder(cart, shop.anna))).toMatchObject({
          code: "credits_no_longer_held",
        })

        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10 })
        expect((await shop.complete(cart, shop.anna)).total).toBe(55)
      })
    })

    describe("a covered cart whose session went while she was away", () => {
      const comeBackADayLater = async () => {
        const cart = await bookedByAnna()
        await shop.setClock("25 hours")
        await resolveHolds(getContainer())
        return cart
      }

      it("is told so before Medusa asks for a payment", async () => {
        const cart = await comeBackADayLater()
        await expectRefusal(cart, shop.anna)

        const { cart: again } = await shop.applyCredits(cart, shop.anna)
        expect(again.total).toBe(0)
        await shop.placeOrder(cart, shop.anna)
      })

      it("is completed once she pays for it in money", async () => {
        const cart = await comeBackADayLater()

        expect((await shop.complete(cart, shop.anna)).total).toBe(55)
      })

      it("is asked for a payment by Medusa when she took the session off herself", async () => {
        const cart = await bookedByAnna()
        await shop.declineCredits(cart, shop.anna)

        const { code } = await refused(shop.placeOrder(cart, shop.anna))
        expect(code).not.toBe("credits_no_longer_held")
      })
    })
  },
})
