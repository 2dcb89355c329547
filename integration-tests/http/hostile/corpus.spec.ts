import { routesIn, type Route } from "../../structure/routes"
import { hostileRequests, type Hostile } from "../../support/hostile/corpus"
import type { Session } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

const AT_ONCE = 6

type Outcome = { request: Hostile; status: number; text: string }

const chunksOf = <Value>(all: readonly Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size)
  )

const worded = ({ request: { method, url, body, headers }, status, text }: Outcome) =>
  [status, method, url.slice(0, 200), body?.slice(0, 200), headers, text.slice(0, 200)] as const

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    let shop: Shop
    let base: string
    let ids: Map<string, string>

    beforeAll(async () => {
      shop = await openShop({ api: client, container: getContainer() })
      base = client.defaults.baseURL
      const { order, packages } = await shop.buy(shop.anna, "ten_massages")
      const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
      const [held] = await shop.sql<{ id: string }>("select id from service_package_redemption")
      ids = new Map([
        ["client-packages", String(packages[0]?.id)],
        ["package-redemptions", String(held?.id)],
        ["package-templates", shop.templates.beauty_mix],
        ["orders", order.id],
        ["carts", cart.id],
      ])
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const idOf = ({ url }: Route) => ids.get(url.split("/")[2] ?? "") ?? "none"
    const sessionFor = (url: string): Session =>
      url.startsWith("/store") ? shop.anna.session : shop.admin()

    const send = async (request: Hostile): Promise<Outcome> => {
      const { method, url, body } = request
      const session = sessionFor(url)
      const headers = new Headers({ "content-type": "application/json", ...session.headers })
      for (const [name, value] of Object.entries(request.headers ?? {})) {
        // What no header may carry arrives as the bytes a careless client would send.
        headers.set(name, Buffer.from(value, "utf8").toString("latin1"))
      }
      const answer = await fetch(`${base}${url}`, {
        method,
        headers,
        ...(method !== "GET" && body !== undefined && { body }),
      })
      return { request, status: answer.status, text: await answer.text() }
    }

    /** Changes with every row that is written, changed or removed, in our tables and where we write in Medusa's. */
    const fingerprint = async () => {
      const names = [
        ...(await shop.everyRow()).map(({ name }) => name),
        ...["cart", "cart_line_item", "order", "product", "payment"].map((name) => `"${name}"`),
      ]
      const parts = names.map(
        (name) => `select count(*)::text || ':' || coalesce(max(xmin::text::bigint), 0)::text as at,
          '${name}' as name from ${name}`
      )
      return JSON.stringify(await shop.sql(`${parts.join(" union all ")} order by 2`))
    }

    const changesOf = async (request: Hostile, before: string) => {
      const outcome = await send(request)
      const after = await fingerprint()
      return { outcome, after, wrote: after !== before }
    }

    it("is answered over all routes without one error of the server, and a refused request writes nothing", async () => {
      const requests = hostileRequests([...routesIn("admin"), ...routesIn("store")], idOf)
      expect(requests.length).toBeGreaterThan(1_500)

      const broken: Outcome[] = []
      const wrote: Outcome[] = []
      let refused = 0
      let before = await fingerprint()
      for (const chunk of chunksOf(requests, AT_ONCE)) {
        const outcomes = await Promise.all(chunk.map(send))
        broken.push(...outcomes.filter(({ status }) => status >= 500))
        const declined = outcomes.filter(({ status }) => status >= 400)
        refused += declined.length
        let after = await fingerprint()
        // Somebody in this chunk wrote: those who were refused are asked again, one by one.
        if (after !== before) {
          for (const { request } of declined) {
            const again = await changesOf(request, after)
            if (again.wrote && again.outcome.status >= 400) wrote.push(again.outcome)
            after = again.after
          }
        }
        before = after
      }
      expect(broken.map(worded)).toEqual([])
      expect(wrote.map(worded)).toEqual([])
      expect(refused).toBeGreaterThan(1_000)
    }, 600_000)

    it("fields that are none are refused before a session is taken", async () => {
      const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
      await client.delete(`/store/carts/${cart.id}/package-credits`, shop.anna.session)
      const before = await fingerprint()
      for (const fields of ["__proto__", "*constructor", "id,items.__proto__"]) {
        const url = `/store/carts/${cart.id}/package-credits?fields=${fields}`
        const { status } = await send({ method: "POST", url, body: "{}" })
        expect([fields, status]).toEqual([fields, 400])
      }
      expect(await fingerprint()).toBe(before)
    })

    it.each(["constructor", "__proto__", "toString", "hasOwnProperty"])(
      "a service called %s is one that nobody knows",
      async (variant_id) => {
        const [package_id] = [ids.get("client-packages")]
        const list = await send({
          method: "GET",
          url: `/admin/client-packages?variant_id=${variant_id}`,
        })
        expect([list.status, JSON.parse(list.text)]).toMatchObject([200, { count: 0 }])
        const use = await send({
          method: "POST",
          url: `/admin/client-packages/${package_id}/redemptions`,
          body: JSON.stringify({ variant_id, quantity: 1 }),
        })
        expect(use.status).toBe(404)
      }
    )

    it.each([
      ["NFC", "NFD"],
      ["NFD", "NFC"],
    ] as const)("a name that is stored as %s is found as %s", async (stored, asked) => {
      const name = "Zoë Éva".normalize(stored)
      const { data } = await client.post(
        "/admin/customers",
        { email: `${stored.toLowerCase()}@example.com`, first_name: name },
        shop.admin()
      )
      await client.post(
        "/admin/client-packages",
        {
          customer_id: data.customer.id,
          template_id: shop.templates.ten_massages,
          source: "external",
        },
        shop.admin()
      )
      const found = async () => {
        const q = encodeURIComponent("zoë é".normalize(asked))
        const { text } = await send({ method: "GET", url: `/admin/client-packages?q=${q}` })
        return Number(JSON.parse(text).count)
      }
      expect(await found()).toBe(1)
      // As packages stand that were sold before names were written one way.
      await shop.sql(
        "update service_package_client_package set search_text = normalize(search_text, NFD)"
      )
      expect(await found()).toBe(1)
    })
  },
})
