import Medusa from "@medusajs/js-sdk"
import { codedRefusals, isRefused, packages, refusalOf, RefusedError } from "../../../src/client"
import type { RefusalCode } from "../../../src/domain/refusals"
import { eventually } from "../../support/eventually"
import { houseRulesOf } from "../../support/house-rules"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop, type Sold } from "../../support/shop"
import type { Customer } from "../../support/visitors"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    /** A shop front of somebody's own: signed in, or a guest's. */
    const frontOf = async (customer?: Customer) => {
      const sdk = new Medusa({
        baseUrl: String(api.defaults.baseURL),
        publishableKey: shop.studio.publishable_key,
        auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
      })
      if (customer) {
        const { email, password } = customer
        await sdk.auth.login("customer", "emailpass", { email, password })
      }
      const cartWith = async (variant: Sold, quantity = 1, metadata = {}) => {
        const { cart } = await sdk.store.cart.create({ region_id: shop.studio.region_id })
        const line = { variant_id: shop.variants[variant], quantity, metadata }
        return (await sdk.store.cart.createLineItem(cart.id, line)).cart
      }
      return { sdk, cartWith, her: packages(sdk) }
    }
    const packageOf = async ({ her }: Awaited<ReturnType<typeof frontOf>>) => {
      const [owned] = (await her.list()).client_packages
      if (!owned) throw new Error("She has no package.")
      return owned
    }
    const refusedWith = async (asked: Promise<unknown>) => {
      const error: unknown = await asked.then(
        () => null,
        (thrown: unknown) => thrown
      )
      expect(error).toBeInstanceOf(RefusedError)
      if (!isRefused(error)) throw error
      return error
    }

    describe("the client of a shop front", () => {
      it("tells a guest what is on sale, and for how much in her region", async () => {
        const { her } = await frontOf()
        const { package_templates } = await her.offers({ region_id: shop.studio.region_id })
        const massages = package_templates.find(({ title }) => title === "10 massages")
        expect(massages?.calculated_price).toMatchObject({ calculated_amount: 450 })
      })

      it("tells a customer what she has, and what became of it", async () => {
        const front = await frontOf(shop.anna)
        const { id, units } = await packageOf(front)
        expect(units.available).toBe(10)
        expect((await front.her.retrieve(id)).client_package).toMatchObject({ id, units })
        expect((await front.her.history(id, { limit: 1 })).history).toHaveLength(1)
        const used_up = await front.her.list({ status: ["fully_used"], count: false })
        expect(used_up.client_packages).toEqual([])
      })

      it("says what she hears of, and writes what she chooses", async () => {
        const { her } = await frontOf(shop.anna)
        const kind = (await her.messages()).messages[0]?.kind
        if (!kind) throw new Error("There is nothing to choose.")
        const { messages } = await her.chooseMessages({ [kind]: "none" })
        expect(messages).toContainEqual({ kind, preference: "none" })
        expect(await her.messages()).toEqual({ messages })
      })

      it("ends nobody's reminders for a link that nobody signed", async () => {
        const { her } = await frontOf()
        await expect(her.unsubscribe("forged")).rejects.toMatchObject({ status: 404 })
      })

      it("pays with sessions, with money instead, and with sessions again", async () => {
        const { her, cartWith } = await frontOf(shop.anna)
        const { id, items } = await cartWith("massage")
        expect((await her.quote(id)).quote).toMatchObject({ applied: true, due_total: 0 })

        const money = await her.decline(id, { line_item_id: items?.[0]?.id })
        expect(money.quote).toMatchObject({ declined: true, due_total: 55 })
        expect(money.cart.total).toBe(55)

        const sessions = await her.apply(id)
        expect(sessions.cart.total).toBe(0)
        expect(sessions.quote.lines[0]).toMatchObject({ covered_quantity: 1, refusal: null })
      })

      it("cancels a booking once, having said what becomes of its session", async () => {
        const { her, sdk, cartWith } = await frontOf(shop.anna)
        const next_week = new Date(Date.now() + 7 * 86_400_000).toISOString()
        const { id } = await cartWith("massage", 1, { booking_starts_at: next_week })
        await sdk.store.cart.complete(id)
        const booking = await eventually(async () => {
          const [row] = (await her.redemptions({ status: ["redeemed"] })).redemptions
          if (!row) throw new Error("not posted yet")
          return row
        })
        expect((await her.cancelPreview(booking.id)).outcome).toBe("restored")
        for (const time of ["once", "again"]) {
          const { redemption } = await her.cancel(booking.id, { key: "the-same" })
          expect([time, redemption.status]).toEqual([time, "restored"])
        }
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10 })
      })
    })

    describe("a refusal reaches the shop front with its code and its sentence", () => {
      it("of a guest who asks for what is somebody's own, whatever she asks", async () => {
        const { her } = await frontOf()
        const everything: [string, (id: string) => Promise<unknown>][] = [
          ["list", () => her.list()],
          ["retrieve", (id) => her.retrieve(id)],
          ["history", (id) => her.history(id)],
          ["redemptions", () => her.redemptions()],
          ["cancelPreview", (id) => her.cancelPreview(id)],
          ["cancel", (id) => her.cancel(id)],
          ["messages", () => her.messages()],
          ["chooseMessages", () => her.chooseMessages({})],
          ["quote", (id) => her.quote(id)],
          ["apply", (id) => her.apply(id)],
          ["decline", (id) => her.decline(id)],
        ]
        for (const [name, ask] of everything) {
          const { code, status, message } = await refusedWith(ask("cpkg_any"))
          expect([name, code, status]).toEqual([name, "sign_in_required", 401])
          expect(message).toBe("Sign in to use a package.")
        }
      })

      it.each<[RefusalCode, string, Sold, number]>([
        ["service_not_covered", "has no package for the service", "haircut", 1],
        ["insufficient_credits", "has fewer sessions than that", "massage", 11],
      ])("%s, of a customer who %s", async (code, _who, variant, quantity) => {
        const { her, cartWith } = await frontOf(shop.anna)
        const { id, items } = await cartWith(variant, quantity)
        const line_item_id = items?.[0]?.id ?? ""
        const error = await refusedWith(her.apply(id, { lines: [{ line_item_id, quantity }] }))
        expect(error).toMatchObject({ code, status: 400 })
        expect(error.message).not.toContain(code)
        expect(isRefused(error, code)).toBe(true)
        expect(isRefused(error, "try_again")).toBe(false)
      })

      it("of a cart that is in nobody's account yet", async () => {
        const { cartWith } = await frontOf()
        const { her } = await frontOf(shop.anna)
        const { id } = await cartWith("massage")
        const error = await refusedWith(her.apply(id))
        expect(refusalOf(error)).toEqual({
          code: "cart_not_yours",
          message: "This cart is not in your account. Take it into your account first.",
        })
      })

      it("of Medusa's own completion, asked with the client's headers", async () => {
        await houseRulesOf(api, shop).rule("haircut", { package_only: true })
        const { sdk, cartWith } = await frontOf(shop.ben)
        const { id } = await cartWith("haircut")
        await shop.startPayment({ id }, shop.ben)
        const completed = sdk.store.cart.complete(id, {}, codedRefusals)
        const error: unknown = await completed.then(
          () => null,
          (thrown: unknown) => thrown
        )
        expect(refusalOf(error)).toEqual({
          code: "package_required",
          message: "Haircut can only be booked with a package. You have none for it yet.",
        })
      })
    })

    describe("an error that is no refusal", () => {
      it("stays what Medusa's client made of it: a package of somebody else is not there", async () => {
        const anna = await frontOf(shop.anna)
        const { her } = await frontOf(shop.ben)
        const asked = her.retrieve((await packageOf(anna)).id)
        await expect(asked).rejects.toMatchObject({ status: 404, statusText: "Not Found" })
        await expect(asked).rejects.not.toBeInstanceOf(RefusedError)
      })

      it("is answered to any other caller as before: a code of its own, a sentence without it", async () => {
        const { response } = await api.get("/store/client-packages", shop.guest.session).then(
          () => ({ response: null }),
          (error: { response: { data: unknown } }) => error
        )
        expect(response?.data).toMatchObject({
          code: "sign_in_required",
          message: "Sign in to use a package.",
        })
      })
    })
  },
})
