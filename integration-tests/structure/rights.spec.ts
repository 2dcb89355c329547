import path from "node:path"
import type { MiddlewareRoute, MiddlewaresConfig } from "@medusajs/framework/http"
import ts from "typescript"
import { parse, ROOT, sourceFiles } from "./source"

const RIGHTS = [
  "read",
  "redeem",
  "sell",
  "grant",
  "correct",
  "edit",
  "cancel",
  "report",
  "settings",
]

type Route = { method: string; url: string }

/** The methods that a route file exports, at the URL that its folder stands for. */
const routesOf = (file: string, text?: string): Route[] => {
  const url = path.posix
    .dirname(file)
    .replace(/^src\/api/, "")
    .replace(/\[(\w+)\]/g, ":$1")
  return parse(file, text)
    .statements.filter((statement) => ts.canHaveModifiers(statement))
    .filter((statement) =>
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    )
    .flatMap((statement) => {
      if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? ""]
      if (!ts.isVariableStatement(statement)) return []
      return statement.declarationList.declarations.map(({ name }) => name.getText())
    })
    .filter((name) => /^(GET|POST|PUT|PATCH|DELETE)$/.test(name))
    .map((method) => ({ method, url }))
}

const rightOf = (middleware: object) => ("right" in middleware ? middleware.right : undefined)

/** A right counts for exactly the method and path that Express would run it for, so no wildcards. */
const rightsOf = ({ method, url }: Route, declared: MiddlewareRoute[]) =>
  declared
    .filter(({ matcher, methods }) => matcher === url && methods?.some((verb) => verb === method))
    .flatMap(({ middlewares }) => middlewares ?? [])
    .map(rightOf)
    .filter((right) => RIGHTS.some((known) => known === right))

const unguarded = (routes: Route[], declared: MiddlewareRoute[]) =>
  routes
    .filter((route) => rightsOf(route, declared).length !== 1)
    .map(({ method, url }) => `${method} ${url}`)

const declaredRoutes = async () => {
  const { default: config }: { default: MiddlewaresConfig } = await import(
    path.join(ROOT, "src/api/middlewares")
  )
  return config.routes ?? []
}

const adminRoutes = () =>
  sourceFiles("src/api/admin")
    .filter((file) => path.basename(file) === "route.ts")
    .flatMap((file) => routesOf(file))

describe("rights of the admin routes", () => {
  it("declares exactly one right for every method of every admin route", async () => {
    const routes = adminRoutes()
    expect(routes).not.toEqual([])
    expect(unguarded(routes, await declaredRoutes())).toEqual([])
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
