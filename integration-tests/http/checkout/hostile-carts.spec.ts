import { medusaSuite } from "../../support/medusa-suite"
import { refused, type Api } from "../../support/http"
import { openShop, type Shop } from "../../support/shop"

const NUL = "\u0000"
const MEGABYTE = 1024 * 1024

type Attempt = () => Promise<{ status: number }>

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const open = async () => {
      const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 2 }])
      return { id: cart.id, line: String(cart.items?.[0]?.id), path: pathOf(cart.id) }
    }
    const pathOf = (cart_id: string) => `/store/carts/${cart_id}/package-credits`

    const statusOf = async (attempt: () => Promise<{ status: number }>) =>
      await attempt().then(
        ({ status }) => status,
        async (error: unknown) => (await refused(Promise.reject(error))).status
      )

    /** Sends each of these, and checks that none was let in and none left a trace. */
    const expectRefused = async (attempts: [string, Attempt][], statuses: number[]) => {
      const before = await shop.everyRow()
      const otherwise: [string, number][] = []
      for (const [name, attempt] of attempts) {
        const status = await statusOf(attempt)
        if (!statuses.includes(status)) otherwise.push([name, status])
      }
      expect(otherwise).toEqual([])
      expect(await shop.everyRow()).toEqual(before)
    }

    describe("a body that makes no sense", () => {
      it("is refused when a quantity is none", async () => {
        const { path, line } = await open()
        const quantities = [-1, 0, 1.5, -0.5, 1_000_001, 1e20, "2", "two", "", null, true, [2], {}]

        await expectRefused(
          quantities.map((quantity) => [
            JSON.stringify(quantity),
            async () =>
              await api.post(
                path,
                { lines: [{ line_item_id: line, quantity }] },
                shop.anna.session
              ),
          ]),
          [400]
        )
      })

      it("is refused when an id is none", async () => {
        const { path, line } = await open()
        const ids = [
          "",
          " ",
          NUL,
          `${line}${NUL}`,
          "a b",
          "x".repeat(256),
          "'; --",
          7,
          null,
          [line],
          {},
        ]

        await expectRefused(
          ids.flatMap((id) =>
            [{ line_item_id: id }, { line_item_id: line, client_package_id: id }].map(
              (asked): [string, Attempt] => [
                JSON.stringify(asked),
                async () => await api.post(path, { lines: [asked] }, shop.anna.session),
              ]
            )
          ),
          [400]
        )
      })

      it("is refused when its shape is another", async () => {
        const { path, line } = await open()
        const asked = { line_item_id: line }
        const bodies: object[] = [
          { lines: asked },
          { lines: line },
          { lines: [line] },
          { lines: [[asked]] },
          { lines: null },
          { lines: [{ ...asked, unit_price: 0 }] },
          { lines: [{}] },
          { take_over: "yes" },
          { take_over: 1 },
          { customer_id: shop.anna.id },
          { actor_id: shop.anna.id },
          { lines: [asked], intent: "release" },
          [asked],
          { [NUL]: true },
        ]

        await expectRefused(
          bodies.map((body) => [
            JSON.stringify(body),
            async () => await api.post(path, body, shop.anna.session),
          ]),
          [400]
        )
      })

      it("is refused when it is too long", async () => {
        const { path, line } = await open()
        const lines = (count: number) =>
          Array.from({ length: count }, () => ({ line_item_id: line }))

        await expectRefused(
          [
            [
              "201 lines",
              async () => await api.post(path, { lines: lines(201) }, shop.anna.session),
            ],
            [
              "10,000 lines",
              async () => await api.post(path, { lines: lines(10_000) }, shop.anna.session),
            ],
            [
              "10 megabytes",
              async () =>
                await api.post(
                  path,
                  { lines: [], x: "x".repeat(10 * MEGABYTE) },
                  shop.anna.session
                ),
            ],
          ],
          [400, 413]
        )
      })
    })

    describe("an address that makes no sense", () => {
      it("is refused or not found, whatever stands for the cart", async () => {
        const ids = ["%00", "cart_%00", "%F0%9F%92%86", "x".repeat(300), "'%3B--", "cart_1%0A"]
        const { session } = shop.anna

        await expectRefused(
          ids.flatMap((id): [string, Attempt][] => [
            [`GET ${id}`, async () => await api.get(pathOf(id), session)],
            [`POST ${id}`, async () => await api.post(pathOf(id), {}, session)],
            [`DELETE ${id}`, async () => await api.delete(pathOf(id), session)],
          ]),
          [400, 404]
        )
      })

      it("is refused when its query is none", async () => {
        const { path, line } = await open()
        const queries = [
          "line_item_id=",
          "line_item_id=%00",
          `line_item_id=${line}&line_item_id=${line}`,
          "line_item_id[$ne]=x",
          "line=x",
          "fields=%00",
          `fields=${"x".repeat(2_001)}`,
          "fields=id&fields=total",
        ]

        await expectRefused(
          queries.map((query) => [
            query,
            async () => await api.delete(`${path}?${query}`, shop.anna.session),
          ]),
          [400]
        )
      })
    })

    describe("a line that asks for the impossible through core's own route", () => {
      it("costs its price for all that no session pays", async () => {
        const { id, line } = await open()

        const raised = await shop.changeLine({ id }, shop.anna, line, { quantity: 1_000_000_000 })

        expect(shop.linesOf(raised)).toEqual([
          "10 massage at 0 instead of 55",
          "999999990 massage at 55",
        ])
      })

      it("stays as it is when core will not have it", async () => {
        const { id, line } = await open()
        const path = `/store/carts/${id}/line-items/${line}`

        await expectRefused(
          [-1, "2", null, [2]].map((quantity) => [
            JSON.stringify(quantity),
            async () => await api.post(path, { quantity }, shop.anna.session),
          ]),
          [400]
        )

        const cart = await shop.readCart({ id }, shop.anna)
        expect(shop.linesOf(cart)).toEqual(["2 massage at 0 instead of 55"])
      })
    })
  },
})
