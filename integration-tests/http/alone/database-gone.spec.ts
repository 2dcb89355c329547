import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { routesIn, type Route } from "../../structure/routes"
import { doorToDatabase } from "../../support/door-to-database"
import { eventually } from "../../support/eventually"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

const door = doorToDatabase()

const leadThroughTheDoor = async (container: MedusaContainer) => {
  const { projectConfig } = container.resolve<ConfigModule>(ContainerRegistrationKeys.CONFIG_MODULE)
  projectConfig.databaseUrl = await door.lead(String(projectConfig.databaseUrl))
  // A merchant's pool waits a minute for a connection; what is said then is the same.
  projectConfig.databaseDriverOptions = { pool: { acquireTimeoutMillis: 3_000 } }
}

// Core looks a shop front's key up before anything of a plugin runs, and answers 500 where it cannot.
const ROUTES = routesIn("admin")

medusaSuite({
  hooks: { beforeServerStart: leadThroughTheDoor },
  testSuite: ({ api: client, getContainer }) => {
    let shop: Shop
    let base: string

    beforeAll(async () => {
      shop = await openShop({ api: client, container: getContainer() })
      base = client.defaults.baseURL
    })
    afterEach(door.open)

    const ask = async ({ method, url }: Route) => {
      const { headers } = shop.admin()
      const answer = await fetch(`${base}${url.replace(/:\w+/g, "none")}`, {
        method,
        headers: { "content-type": "application/json", ...headers },
        ...(method !== "GET" && { body: "{}" }),
      })
      const { code }: { code?: string } = JSON.parse(await answer.text())
      return { status: answer.status, code, retry: answer.headers.get("retry-after") }
    }
    const askAll = async () =>
      await Promise.all(ROUTES.map(async (route) => ({ route, ...(await ask(route)) })))

    it("says when to try again at every route of the admin while the database is gone, and goes on when it is back", async () => {
      const before = await askAll()
      expect(before.filter(({ status }) => status >= 500)).toEqual([])

      door.shut()
      const gone = await askAll()
      const again = gone.filter(({ status }) => status === 503)
      expect(gone.filter(({ status }) => status >= 500 && status !== 503)).toEqual([])
      expect(again.filter(({ code, retry }) => code !== "try_again" || !retry)).toEqual([])
      // What is wrong by itself is refused without a look at the database.
      const reads = ROUTES.filter(({ method }) => method === "GET").length
      expect(again.length).toBeGreaterThanOrEqual(reads)

      door.open()
      await eventually(async () => expect(await askAll()).toEqual(before))
    })
  },
})
