import { DEFAULT_RIGHTS, ROLES } from "../../../src/domain/rights"
import { routesIn } from "../../structure/routes"
import { verdictsFor, verdictsOf } from "../../support/callers"
import type { Api, Session } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
    })

    const keyOf = async (session: Session): Promise<Session> => {
      const body = { title: "Till", type: "secret" }
      const { data } = await api.post<{ api_key: { token: string } }>(
        "/admin/api-keys",
        body,
        session
      )
      const basic = Buffer.from(`${data.api_key.token}:`).toString("base64")
      return { headers: { authorization: `Basic ${basic}` } }
    }
    const settled = async (body: object) =>
      await api.post("/admin/service-packages/settings", body, shop.admin())

    describe("every admin route", () => {
      it.each(ROLES)("lets %s do what the role may, and nothing else", async (role) => {
        const expected = await verdictsOf((right) => DEFAULT_RIGHTS[role][right])
        expect(await verdictsFor(api, shop.admin(role))).toEqual(expected)
      })

      it("treats a secret key as staff, whoever made it", async () => {
        const expected = await verdictsOf((right) => DEFAULT_RIGHTS.staff[right])
        expect(await verdictsFor(api, await keyOf(shop.admin()))).toEqual(expected)
        expect(await verdictsFor(api, await keyOf(shop.admin("staff")))).toEqual(expected)
      })

      it("asks strangers and customers to sign in", async () => {
        const expected = Object.fromEntries(
          routesIn("admin").map(({ method, url }) => [`${method} ${url}`, "sign in"])
        )
        expect(await verdictsFor(api, { headers: {} })).toEqual(expected)
        expect(await verdictsFor(api, shop.anna.session)).toEqual(expected)
      })

      it("does not believe what staff write into their own metadata", async () => {
        const me = await api.get<{ user: { id: string } }>("/admin/users/me", shop.admin("staff"))
        const metadata = { role: "owner", roles: ["role_super_admin"], service_packages: "owner" }
        await api.post(`/admin/users/${me.data.user.id}`, { metadata }, shop.admin("staff"))

        const expected = await verdictsOf((right) => DEFAULT_RIGHTS.staff[right])
        expect(await verdictsFor(api, shop.admin("staff"))).toEqual(expected)
      })

      it("follows the owner's tick boxes from the next call on", async () => {
        await settled({ rights: { staff: { correct: true, sell: false } } })

        const staff = { ...DEFAULT_RIGHTS.staff, correct: true, sell: false }
        const expected = await verdictsOf((right) => staff[right])
        expect(await verdictsFor(api, shop.admin("staff"))).toEqual(expected)
      })
    })
  },
})
