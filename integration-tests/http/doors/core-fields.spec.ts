import { coreRoutesIn } from "../../support/core-routes"
import { knockingAt } from "../../support/knock"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

const SPELLINGS = [
  "*client_packages",
  "+client_packages.id",
  " client_packages.id",
  "client_packages.*",
  "client_packages.price",
  "*client_package",
  "id,\nclient_packages.id",
  "\u00a0client_packages.price",
  "*client_packages.service_credits",
  "*client_packages.order.customer.client_packages",
  "-id,*client_packages",
]

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    let shop: Shop
    let knock: ReturnType<typeof knockingAt>

    beforeAll(async () => {
      shop = await openShop({ api: client, container: getContainer() })
      await shop.buy(shop.anna, "ten_massages")
      const base: string = client.defaults.baseURL
      knock = knockingAt(base)
    })

    const takeReading = async (role: "staff" | "manager") =>
      await client.post(
        "/admin/service-packages/settings",
        { rights: { [role]: { read: false } } },
        shop.admin()
      )
    const look = async (url: string, fields: string, role: "staff" | "owner" = "staff") =>
      await knock({
        method: "GET",
        url: `${url}?fields=${encodeURIComponent(fields)}`,
        session: shop.admin(role),
      })

    describe("packages beside what core's routes answer", () => {
      it("are shown to whoever may read packages", async () => {
        for (const fields of ["*client_packages", "+client_packages.id", "*client_package"]) {
          expect([fields, (await look("/admin/customers", fields)).text]).toEqual([
            fields,
            expect.stringContaining("cpkg_"),
          ])
        }
      })

      it("are closed, however they are spelled, to whoever may not", async () => {
        await takeReading("staff")
        for (const fields of SPELLINGS) {
          const nested = fields.replace("client_package", "customer.client_package")
          for (const [url, asked] of [
            ["/admin/customers", fields],
            ["/admin/orders", nested],
            ["/admin/draft-orders", nested],
          ] as const) {
            const said = await look(url, asked)
            expect([url, asked, said.status, said.code]).toEqual([url, asked, 403, "forbidden"])
          }
        }
        for (const query of [
          "fields[]=client_packages.id",
          "fields[0]=*client_packages",
          "order=client_packages.price",
          "fields.client_packages=1",
        ]) {
          const url = `/admin/customers?${query}`
          const said = await knock({ method: "GET", url, session: shop.admin("staff") })
          expect([query, said.status]).toEqual([query, 403])
        }
        expect((await look("/admin/customers", "id,email")).status).toBe(200)
        expect((await look("/admin/customers", SPELLINGS[0] ?? "", "owner")).status).toBe(200)
      })

      it("are closed at every one of core's admin routes", async () => {
        await takeReading("staff")
        const routes = coreRoutesIn("admin")
        expect(routes.length).toBeGreaterThan(200)
        const open: string[] = []
        for (const { method, url } of routes) {
          const path = `${url.replace(/:\w+/g, "none")}?fields=*customer.client_packages`
          const said = await knock({ method, url: path, session: shop.admin("staff"), body: {} })
          if (![401, 403].includes(said.status)) open.push(`${method} ${url}: ${said.status}`)
        }
        expect(open).toEqual([])
      })

      it("are not among what the store shows of a cart that carries her address", async () => {
        const cart = await shop.cart(shop.guest, [{ variant: "massage" }], shop.anna.email)
        for (const fields of ["*customer.client_packages", "+customer.client_packages.id"]) {
          const url = `/store/carts/${cart.id}?fields=${encodeURIComponent(fields)}`
          const said = await knock({ method: "GET", url, session: shop.guest.session })
          expect([said.status, said.text.includes("client_package")]).toEqual([200, false])
        }
      })
    })
  },
})
