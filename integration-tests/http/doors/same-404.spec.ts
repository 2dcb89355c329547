import { DateTime } from "luxon"
import { routesIn } from "../../structure/routes"
import { eventually } from "../../support/eventually"
import { knockingAt } from "../../support/knock"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"
import { statementsDuring } from "../../support/statements-during"

const ABOUT_ONE = routesIn("store").filter(({ url }) => url.includes("/:id"))

// Each run of a workflow has a name of its own, whatever it is about; and of whichever customer it is
// asked whether she has an account, it is asked of one.
const unnamed = (sql: string, id: string) =>
  sql
    .replaceAll(id, ":id")
    .replace(/("transaction_id"[^']*)'[^']*'/g, "$1:run")
    .replace(/(from "customer" [^']*)'cus_[^']*'/g, "$1:customer")

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    let shop: Shop
    let knock: ReturnType<typeof knockingAt>
    let annas: Map<string, string>

    beforeAll(async () => {
      shop = await openShop({ api: client, container: getContainer() })
      const base: string = client.defaults.baseURL
      knock = knockingAt(base)
      const { packages } = await shop.buy(shop.anna, "ten_massages")
      const booking_starts_at = DateTime.now().plus({ weeks: 1 }).toISO()
      const visit = await shop.cart(shop.anna, [
        { variant: "massage", metadata: { booking_starts_at } },
      ])
      const order = await shop.placeOrder(visit, shop.anna)
      const redemption = await eventually(async () => {
        const [paid] = await shop.redemptionsOf(order)
        expect(paid).toMatchObject({ status: "redeemed" })
        return String(paid?.id)
      })
      const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
      annas = new Map([
        ["/store/carts", cart.id],
        ["/store/client-packages", String(packages[0]?.id)],
        ["/store/package-redemptions", redemption],
      ])
      await utils.waitWorkflowExecutions()
    })

    // Who measures time measures what the database was asked.
    const statementsOf = async (method: string, url: string, id: string) => {
      const { done, statements } = await statementsDuring(
        getContainer(),
        async () =>
          await knock({
            method,
            url: url.replace(":id", id),
            session: shop.ben.session,
            body: {},
          })
      )
      return { status: done.status, statements: statements.map((sql) => unnamed(sql, id)) }
    }

    it.each(ABOUT_ONE)(
      "asks the database the same for a foreign and for an unknown id: $method $url",
      async ({ method, url }) => {
        const [resource = ""] = url.split("/:id")
        const hers = annas.get(resource) ?? "none"
        const nobodys = hers.replace(/.$/, (last) => (last === "0" ? "1" : "0"))
        // Something else may run beside one of them: of several tries one is undisturbed.
        await eventually(async () => {
          const foreign = await statementsOf(method, url, hers)
          const unknown = await statementsOf(method, url, nobodys)
          expect(foreign.status).toBe(404)
          expect(foreign.statements.length).toBeGreaterThan(0)
          expect(foreign).toEqual(unknown)
        })
      }
    )
  },
})
