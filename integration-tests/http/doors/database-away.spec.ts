import { medusaSuite } from "../../support/medusa-suite"
import { routesIn } from "../../structure/routes"
import { openShop, type Shop } from "../../support/shop"
import type { Session } from "../../support/http"

const AWAY = ["08006", "53100", "53200", "53300", "57P01", "57P03", "58030", "25006"]

const clockThat = (does: string) =>
  `create or replace function service_package_now() returns timestamptz language plpgsql stable as $$ begin ${does}; end $$`

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    let shop: Shop
    let base: string

    beforeAll(async () => {
      shop = await openShop({ api: client, container: getContainer() })
      base = client.defaults.baseURL
      await shop.buy(shop.anna, "ten_massages")
    })

    const ask = async (path: string, session: Session, init: RequestInit = {}) => {
      const headers = { "content-type": "application/json", ...session.headers }
      const answer = await fetch(`${base}${path}`, { ...init, headers })
      const body: Record<string, unknown> = JSON.parse(await answer.text())
      return { status: answer.status, retry: answer.headers.get("retry-after"), body }
    }
    const give = async () =>
      await ask("/admin/client-packages", shop.admin(), {
        method: "POST",
        body: JSON.stringify({
          customer_id: shop.anna.id,
          template_id: shop.templates.ten_massages,
          source: "external",
        }),
      })
    const TRY_AGAIN = { status: 503, retry: "5", body: { code: "try_again" } }

    it.each(AWAY)(
      "while the database refuses with %s our routes say when to try again",
      async (code) => {
        await shop.sql(clockThat(`raise exception 'not now' using errcode = '${code}'`))
        expect(await ask("/admin/client-packages", shop.admin())).toMatchObject(TRY_AGAIN)
        expect(await ask("/store/client-packages", shop.anna.session)).toMatchObject(TRY_AGAIN)
        expect(await give()).toMatchObject(TRY_AGAIN)
      }
    )

    it("no route of the shop front says that it broke, whatever it was asked", async () => {
      const [sold] = await shop.packagesOf(shop.anna)
      const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
      const ids = { carts: cart.id, "client-packages": sold?.id }
      await shop.sql(clockThat("raise exception 'not now' using errcode = '57P03'"))
      for (const { method, url } of routesIn("store")) {
        const id = Object.entries(ids).find(([folder]) => url.startsWith(`/store/${folder}/`))?.[1]
        const body = method === "GET" ? {} : { body: "{}" }
        const path = url.replace(":id", String(id))
        const answer = await ask(path, shop.anna.session, { method, ...body })
        expect([method, url, answer.status === 500]).toEqual([method, url, false])
        if (answer.status === 503) expect(answer).toMatchObject(TRY_AGAIN)
      }
    })

    it("a connection that is cut in the middle of a command is one of these", async () => {
      await shop.sql(clockThat("perform pg_terminate_backend(pg_backend_pid()); return now()"))
      expect(await give()).toMatchObject(TRY_AGAIN)

      await shop.setClock(null)
      expect((await give()).status).toBe(201)
    })

    it("what is wrong in another way is no promise that it will be better soon", async () => {
      await shop.sql(clockThat("raise exception 'broken' using errcode = '22012'"))
      expect(await ask("/admin/client-packages", shop.admin())).toMatchObject({
        status: 500,
        retry: null,
      })
    })
  },
})
