import { isOwnRoute, OWN_ROUTES } from "../../src/api/own-routes"
import { coreRoutesIn } from "../support/core-routes"
import { routesIn } from "./routes"

describe("the table of the plugin's own routes", () => {
  const ours = [...routesIn("admin"), ...routesIn("store")].map(({ url }) => url)

  it("has a path for every route there is, and no path without one", () => {
    expect(ours.filter((url) => !isOwnRoute(url))).toEqual([])
    const unused = OWN_ROUTES.filter((path) => !ours.some((url) => url.startsWith(path)))
    expect(unused).toEqual([])
  })

  it("claims none of Medusa's", () => {
    const cores = [...coreRoutesIn("admin"), ...coreRoutesIn("store")].map(({ url }) => url)
    expect(cores.length).toBeGreaterThan(200)
    expect(cores.filter((url) => isOwnRoute(url))).toEqual([])
  })

  it.each([
    ["/admin/client-packages/cpkg_1/notes", true],
    ["/ADMIN/Client-Packages", true],
    ["/admin/client-packages-of-others", false],
    ["/admin/orders/order_1/package-credits", true],
    ["/admin/orders/order_1", false],
  ])("reads %s", (path, own) => {
    expect(isOwnRoute(path)).toBe(own)
  })
})
