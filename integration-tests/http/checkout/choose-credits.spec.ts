import { medusaSuite } from "../../support/medusa-suite"
import { refused } from "../../support/http"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let first: string
    let second: string

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      const bought = [
        await shop.buy(shop.anna, "ten_massages"),
        await shop.buy(shop.anna, "ten_massages"),
      ]
      const [one, other] = bought.map(({ packages }) => String(packages[0]?.id))
      first = String(one)
      second = String(other)
      await shop.buy(shop.ben, "three_facials")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const payers = async (cart: { id: string }) => {
      const { lines } = await shop.quote(cart, shop.anna)
      return lines
        .flatMap(({ covered_by }) => covered_by)
        .map(({ client_package_id, quantity }) => [client_package_id, quantity])
        .sort()
    }
    const lineOf = (cart: { items?: { id: string; unit_price: number }[] | null }, at = 0) =>
      String(cart.items?.[at]?.id)

    describe("choosing", () => {
      it("takes the package and the number the customer asks for", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 3 }])
        const line = { line_item_id: lineOf(cart), client_package_id: second, quantity: 2 }

        const chosen = await shop.applyCredits(cart, shop.anna, { lines: [line] })

        expect(shop.linesOf(chosen.cart)).toEqual([
          "1 massage at 55",
          "2 massage at 0 instead of 55",
        ])
        expect(await payers(cart)).toEqual([[second, 2]])
      })

      it("stays with the chosen package when the number changes", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        const line_item_id = lineOf(cart)
        await shop.applyCredits(cart, shop.anna, {
          lines: [{ line_item_id, client_package_id: second }],
        })

        await shop.changeLine(cart, shop.anna, line_item_id, { quantity: 4 })

        expect(await payers(cart)).toEqual([[second, 4]])
      })

      it("goes back to the best packages when nothing is asked for", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 2 }])
        const line_item_id = lineOf(cart)
        await shop.applyCredits(cart, shop.anna, {
          lines: [{ line_item_id, client_package_id: second, quantity: 1 }],
        })

        const { cart: after } = await shop.applyCredits(cart, shop.anna)

        expect(shop.linesOf(after)).toEqual(["2 massage at 0 instead of 55"])
        expect(await payers(cart)).toEqual([[first, 2]])
      })

      it("is refused whole when one line of it cannot be paid, and changes nothing", async () => {
        const cart = await shop.cart(shop.anna, [
          { variant: "massage", quantity: 2 },
          { variant: "facial" },
        ])
        const [massage, facial] = [shop.variants.massage, shop.variants.facial].map(
          (variant) => cart.items?.find((line) => line.variant_id === variant)?.id
        )
        const before = await shop.readCart(cart, shop.anna)

        const answer = await refused(
          shop.applyCredits(cart, shop.anna, {
            lines: [
              { line_item_id: String(massage), client_package_id: second },
              { line_item_id: String(facial) },
            ],
          })
        )

        expect(answer).toMatchObject({ status: 400, code: "service_not_covered" })
        const after = await shop.readCart(cart, shop.anna)
        expect(shop.linesOf(after)).toEqual(shop.linesOf(before))
        expect(await payers(cart)).toEqual([[first, 2]])
      })

      it("says that the package is too small when it is", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 12 }])
        const line = { line_item_id: lineOf(cart), client_package_id: second, quantity: 11 }

        const answer = await refused(shop.applyCredits(cart, shop.anna, { lines: [line] }))

        expect(answer).toMatchObject({ status: 400, code: "insufficient_credits" })
        expect(await payers(cart)).toEqual([
          [first, 10],
          [second, 2],
        ])
      })
    })

    describe("an id that is not the customer's own", () => {
      const NOWHERE = "nowhere_at_all"

      it("is not found, whether it exists or not", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        const foreign = await shop.cart(shop.ben, [{ variant: "massage" }])
        const [bens] = await shop.packagesOf(shop.ben)
        const line_item_id = lineOf(cart)
        const apply = async (line: { line_item_id: string; client_package_id?: string }) =>
          await refused(shop.applyCredits(cart, shop.anna, { lines: [line] }))
        const named = (answer: { message: string }, id: string) => ({
          ...answer,
          message: answer.message.replace(id, "…"),
        })
        const unknown = async (answer: ReturnType<typeof refused>, id: string) => {
          expect(await answer).toMatchObject({ status: 404, type: "not_found" })
          return named(await answer, id)
        }

        const of = (client_package_id: string) => apply({ line_item_id, client_package_id })
        expect(await unknown(of(String(bens?.id)), String(bens?.id))).toEqual(
          await unknown(of(NOWHERE), NOWHERE)
        )
        const on = (line: string) => apply({ line_item_id: line })
        expect(await unknown(on(lineOf(foreign)), lineOf(foreign))).toEqual(
          await unknown(on(NOWHERE), NOWHERE)
        )
        const quote = (id: string) => refused(shop.quote({ id }, shop.anna))
        expect(await unknown(quote(foreign.id), foreign.id)).toEqual(
          await unknown(quote(NOWHERE), NOWHERE)
        )
        for (const attempt of [shop.applyCredits, shop.declineCredits]) {
          const answer = await refused(attempt(foreign, shop.anna))
          expect(answer).toMatchObject({ status: 404, type: "not_found" })
        }
        const decline = refused(shop.declineCredits(cart, shop.anna, NOWHERE))
        expect(await decline).toMatchObject({ status: 404, type: "not_found" })
      })

      it("needs somebody who is signed in", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        const { session } = shop.guest
        const path = `/store/carts/${cart.id}/package-credits`

        const answers = [
          await refused(api.get(path, session)),
          await refused(api.post(path, {}, session)),
          await refused(api.delete(path, session)),
        ]

        expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
      })

      it("asks the customer to take the cart into her account when nobody was signed in", async () => {
        const cart = await shop.cart(shop.guest, [{ variant: "massage" }])

        for (const attempt of [shop.quote, shop.applyCredits, shop.declineCredits]) {
          const answer = await refused(attempt(cart, shop.anna))
          expect(answer).toMatchObject({ status: 400, code: "cart_not_yours" })
        }
      })
    })
  },
})
