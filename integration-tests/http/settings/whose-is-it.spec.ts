import { DateTime } from "luxon"
import { eventually } from "../../support/eventually"
import type { Api, Session } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"
import { routesIn, type Route } from "../../structure/routes"

type Said = { status: number; body: unknown }

const NOBODYS: Record<string, string> = {
  "/store/carts": "cart_nobodys",
  "/store/client-packages": "cpkg_nobodys",
  "/store/package-redemptions": "pkgred_nobodys",
}
// What is for sale everybody sees, and a signed link says by itself whose it is.
const PUBLIC = ["GET /store/package-templates", "POST /store/package-messages/unsubscribe"]
// About whoever is signed in, and no list of anything.
const WISHES = ["GET /store/package-messages", "POST /store/package-messages"]

const nameOf = ({ method, url }: Route) => `${method} ${url}`
const isAboutOne = ({ url }: Route) => url.includes("/:id")

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let annas: Record<string, string>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
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
      annas = {
        "/store/carts": cart.id,
        "/store/client-packages": String(packages[0]?.id),
        "/store/package-redemptions": redemption,
      }
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const urlIn = ({ url }: Route, ids: Record<string, string>) => {
      const [resource = ""] = url.split("/:id")
      return url.replace(":id", ids[resource] ?? `none for ${resource}`)
    }

    const ask = async (route: Route, ids: Record<string, string>, { headers }: Session) => {
      const url = urlIn(route, ids)
      const request = {
        GET: async () => await api.get(url, { headers }),
        POST: async () => await api.post(url, {}, { headers }),
        DELETE: async () => await api.delete(url, { headers }),
      }[route.method]
      if (!request) throw new Error(`Nobody asks for ${nameOf(route)} here.`)
      return await request().then(
        ({ status, data }): Said => ({ status, body: data }),
        (error: { response?: { status: number; data: unknown } }): Said => {
          if (!error.response) throw error
          return { status: error.response.status, body: error.response.data }
        }
      )
    }

    const withoutIds = ({ status, body }: Said, ids: Record<string, string>) => ({
      status,
      body: Object.values(ids).reduce((text, id) => text.replace(id, "…"), JSON.stringify(body)),
    })

    describe("what belongs to Anna", () => {
      it.each(routesIn("store").filter(isAboutOne))(
        "is hers at $method $url, and for Ben it does not exist",
        async (route) => {
          const said = await ask(route, annas, shop.ben.session)
          expect(said.status).toBe(404)
          const unknown = await ask(route, NOBODYS, shop.ben.session)
          expect(withoutIds(said, annas)).toEqual(withoutIds(unknown, NOBODYS))

          expect(await ask(route, annas, shop.anna.session)).toMatchObject({ status: 200 })
        }
      )
    })

    describe("every store route", () => {
      it.each(routesIn("store").filter((route) => !PUBLIC.includes(nameOf(route))))(
        "asks strangers to sign in: $method $url",
        async (route) => {
          const said = await ask(route, annas, shop.guest.session)
          expect(said.status).toBe(401)
        }
      )

      it.each(
        routesIn("store").filter(
          (route) => !isAboutOne(route) && ![...PUBLIC, ...WISHES].includes(nameOf(route))
        )
      )("lists nothing of Anna's for Ben: $method $url", async (route) => {
        const said = JSON.stringify(await ask(route, annas, shop.ben.session))
        expect(said).toContain('"count":0')
        for (const id of Object.values(annas)) expect(said).not.toContain(id)
        const hers = JSON.stringify(await ask(route, annas, shop.anna.session))
        expect(hers).not.toContain('"count":0')
      })

      it("keeps how Anna wants to be told from Ben's", async () => {
        const wishesOf = async ({ session: { headers } }: typeof shop.anna) => {
          const { data } = await api.get<{ messages: { preference: string | null }[] }>(
            "/store/package-messages",
            { headers }
          )
          return data.messages.map(({ preference }) => preference)
        }
        const { headers } = shop.anna.session
        const preferences = { expiring: "none" }
        await api.post("/store/package-messages", { preferences }, { headers })
        expect(await wishesOf(shop.anna)).toContain("none")
        expect(new Set(await wishesOf(shop.ben))).toEqual(new Set([null]))
      })

      it("shows everybody what is for sale", async () => {
        const route = { method: "GET", url: "/store/package-templates" }
        expect(await ask(route, annas, shop.guest.session)).toMatchObject({
          status: 200,
          body: { count: 4 },
        })
      })
    })
  },
})
