import type { MiddlewareRoute } from "@medusajs/framework/http"
import { declaredMiddlewares, rightsOf, routesIn, routesOf, type Route } from "./routes"

const unguarded = (routes: Route[], declared: MiddlewareRoute[]) =>
  routes
    .filter((route) => rightsOf(route, declared).length !== 1)
    .map(({ method, url }) => `${method} ${url}`)

describe("rights of the admin routes", () => {
  it("declares exactly one right for every method of every admin route", async () => {
    const routes = routesIn("admin")
    expect(routes).not.toEqual([])
    expect(unguarded(routes, await declaredMiddlewares())).toEqual([])
  })

  const file = "src/api/admin/client-packages/[id]/expiry/route.ts"
  const routes = routesOf(file, "export const POST = async () => {}\nexport function GET() {}")
  const matcher = "/admin/client-packages/:id/expiry"
  const requireRight = (right: string) => Object.assign(() => undefined, { right })

  it.each<[string, MiddlewareRoute[]]>([
    ["nothing is declared", []],
    [
      "only the body is validated",
      [{ matcher, methods: ["POST"], middlewares: [() => undefined] }],
    ],
    ["the right is unknown", [{ matcher, methods: ["POST"], middlewares: [requireRight("all")] }]],
    ["another method has it", [{ matcher, methods: ["PUT"], middlewares: [requireRight("edit")] }]],
  ])("notices a route without a right: %s", (_case, declared) => {
    expect(unguarded(routes, declared)).toEqual([`POST ${matcher}`, `GET ${matcher}`])
  })

  it("is content when each method has its right", () => {
    const declared: MiddlewareRoute[] = [
      { matcher, methods: ["POST"], middlewares: [requireRight("edit")] },
      { matcher, methods: ["GET"], middlewares: [requireRight("read")] },
    ]
    expect(unguarded(routes, declared)).toEqual([])
  })
})
