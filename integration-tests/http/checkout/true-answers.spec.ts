import { medusaSuite } from "../../support/medusa-suite"
import type { CartRef } from "../../support/checkout"
import { houseRulesOf } from "../../support/house-rules"
import { refused } from "../../support/http"
import { merchantOf } from "../../support/merchant"
import { packageChangesOf } from "../../support/package-changes"
import { openShop, type Shop, type Sold } from "../../support/shop"

type Said = { status?: number; code?: string; message?: string } | null
/** What is the matter, what the customer does, and what is true then. */
type Situation = [
  when: string,
  answer: () => Promise<Said>,
  code: string | null,
  message: string | null,
]

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let annas: string

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      const { packages } = await shop.buy(shop.anna, "three_facials")
      annas = String(packages[0]?.id)
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const cart = async (variant: Sold | `variant_${string}` = "facial", quantity = 1) =>
      await shop.cart(shop.anna, [{ variant, quantity }])
    const lineOf = (one: { items?: { id: string }[] | null }) => String(one.items?.[0]?.id)
    /** The reason that a quote gives for the first line that has one. */
    const inQuote = async (one: CartRef): Promise<Said> => {
      const { lines } = await shop.quote(one, shop.anna)
      return lines.find(({ refusal }) => refusal)?.refusal ?? null
    }
    const why = async (variant: Sold | `variant_${string}`, quantity = 1) =>
      await inQuote(await cart(variant, quantity))
    const asked = async (
      one: Awaited<ReturnType<typeof cart>>,
      choice: { client_package_id?: string; quantity?: number } = {}
    ) => {
      const lines = [{ line_item_id: lineOf(one), ...choice }]
      return await refused(shop.applyCredits(one, shop.anna, { lines }))
    }
    const rule = async (
      service: Sold,
      what: Parameters<ReturnType<typeof houseRulesOf>["rule"]>[1]
    ) => await houseRulesOf(api, shop).rule(service, what)
    const changes = () => packageChangesOf(api, shop)

    const LINES: Situation[] = [
      ["is paid for", async () => await why("facial"), null, null],
      [
        "is paid for in part",
        async () => await why("facial", 4),
        "insufficient_credits",
        "3 facials covers 3 of 4.",
      ],
      [
        "is of a service that her packages do not cover",
        async () => await why("massage"),
        "service_not_covered",
        "3 facials covers Facial, not Massage 60.",
      ],
      [
        "is another package",
        async () => await why("ten_massages"),
        "not_coverable",
        "A package cannot pay for 10 massages.",
      ],
      [
        "is a gift card",
        async () => await why(await merchantOf(api, shop).giftCard(25)),
        "not_coverable",
        "A package cannot pay for Gift card.",
      ],
      [
        "was declined",
        async () => {
          const one = await cart()
          await shop.declineCredits(one, shop.anna, lineOf(one))
          return await inQuote(one)
        },
        "declined",
        "You chose to pay for Facial without your package.",
      ],
      [
        "stands in a cart that was declined whole",
        async () => {
          const one = await cart()
          await shop.declineCredits(one, shop.anna)
          return await inQuote(one)
        },
        "declined",
        "You chose to pay for Facial without your package.",
      ],
      [
        "was declined in part",
        async () => {
          const one = await cart("facial", 3)
          const lines = [{ line_item_id: lineOf(one), quantity: 2 }]
          await shop.applyCredits(one, shop.anna, { lines })
          return await inQuote(one)
        },
        "declined",
        "You chose to use your package for 2 of 3.",
      ],
      [
        "was declined, and is for packages only",
        async () => {
          await rule("facial", { package_only: true })
          const one = await cart()
          await shop.declineCredits(one, shop.anna)
          return await inQuote(one)
        },
        "declined",
        "Facial can only be booked with a package, and you chose to pay without yours.",
      ],
      [
        "was declined, of a service that nothing is left for anyhow",
        async () => {
          await shop.placeOrder(await cart("facial", 3), shop.anna)
          const one = await cart()
          await shop.declineCredits(one, shop.anna)
          return await inQuote(one)
        },
        "package_exhausted",
        "Nothing left in 3 facials.",
      ],
      [
        "goes without because other lines of the cart have all that is left",
        async () => {
          const hour = (at: string, quantity: number) => ({
            variant: "facial" as const,
            quantity,
            metadata: { hour: at },
          })
          return await inQuote(await shop.cart(shop.anna, [hour("10", 3), hour("11", 1)]))
        },
        "insufficient_credits",
        "What is left in 3 facials already pays for other services in this cart.",
      ],
      [
        "waits for sessions that another cart holds",
        async () => {
          await cart("facial", 3)
          return await why("facial")
        },
        "credits_held_elsewhere",
        "Sessions left in 3 facials are reserved in another cart.",
      ],
      [
        "is of a service that she had, and that is had once",
        async () => {
          await rule("facial", { once_per_customer: true })
          await shop.placeOrder(await cart(), shop.anna)
          return await why("facial", 2)
        },
        "once_per_customer",
        "This service can be booked once per customer, and you have had it.",
      ],
      [
        "is two of what each customer has once, and she never had it",
        async () => {
          await rule("facial", { once_per_customer: true })
          return await why("facial", 2)
        },
        "only_one_allowed",
        "Each customer can book this service once: leave only one of it in the cart.",
      ],
      [
        "is for packages only, and she never had one",
        async () => {
          await rule("massage", { package_only: true })
          return await why("massage")
        },
        "package_required",
        "Massage 60 can only be booked with a package. You have none for it yet.",
      ],
      [
        "meets a paused package",
        async () => {
          await changes().freeze({ id: annas })
          return await why("facial")
        },
        "package_frozen",
        "3 facials is paused.",
      ],
    ]

    it.each(LINES)("a line that %s hears it", async (_when, answer, code, message) => {
      const said = await answer()
      expect(said && { code: said.code, message: said.message }).toEqual(code && { code, message })
    })

    const CHOICES: Situation[] = [
      [
        "more than is left of the package",
        async () => await asked(await cart("facial", 5), { client_package_id: annas, quantity: 4 }),
        "insufficient_credits",
        "3 facials covers 3 of 4.",
      ],
      [
        "a package that does not cover the line, beside one that would",
        async () => {
          await shop.buy(shop.anna, "ten_massages")
          return await asked(await cart("massage"), { client_package_id: annas })
        },
        "service_not_covered",
        "3 facials covers Facial, not Massage 60.",
      ],
      [
        "a package for another package",
        async () => await asked(await cart("ten_massages")),
        "not_coverable",
        "A package cannot pay for 10 massages.",
      ],
      [
        "sessions for what costs nothing",
        async () => {
          await merchantOf(api, shop).setPrice(shop.variants.facial, 0)
          return await asked(await cart())
        },
        "not_coverable",
        "Facial costs nothing: no package has to pay for it.",
      ],
    ]

    it.each(CHOICES)("who asks for %s is told so", async (_when, answer, code, message) => {
      expect(await answer()).toMatchObject({ status: 400, code, message })
    })

    it("who asks for more than stands in the cart is told how many stand there", async () => {
      expect(await asked(await cart(), { quantity: 2 })).toMatchObject({
        status: 400,
        type: "invalid_data",
        message: "lines: the cart has 1 of Facial, fewer than asked for",
      })
    })
  },
})
