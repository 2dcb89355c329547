import path from "node:path"
import type { MiddlewareRoute, MiddlewaresConfig } from "@medusajs/framework/http"
import ts from "typescript"
import { RIGHTS, type Right } from "../../src/domain/rights"
import { parse, ROOT, sourceFiles } from "./source"

/** A route as its file declares it: the folder is the URL, the exported name the method. */
export type Route = { method: string; url: string }

/** The methods that a route file exports, at the URL that its folder stands for. */
export const routesOf = (file: string, text?: string): Route[] => {
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

/** Every route below a folder of the API. */
export const routesIn = (folder: "admin" | "store"): Route[] =>
  sourceFiles(`src/api/${folder}`)
    .filter((file) => path.basename(file) === "route.ts")
    .flatMap((file) => routesOf(file))

/** What the plugin tells Medusa to run before its routes. */
export const declaredMiddlewares = async (): Promise<MiddlewareRoute[]> => {
  const { default: config }: { default: MiddlewaresConfig } = await import(
    path.join(ROOT, "src/api/middlewares")
  )
  return config.routes ?? []
}

const rightOf = (middleware: object): Right[] => {
  if (!("right" in middleware)) return []
  return RIGHTS.filter((right) => right === middleware.right)
}

/** A right counts for exactly the method and path that Express would run it for, so no wildcards. */
export const rightsOf = ({ method, url }: Route, declared: MiddlewareRoute[]): Right[] =>
  declared
    .filter(({ matcher, methods }) => matcher === url && methods?.some((verb) => verb === method))
    .flatMap(({ middlewares }) => middlewares ?? [])
    .flatMap(rightOf)

/** Whether the handler of a route reads the Idempotency-Key, itself or through what every command reads. */
export const honoursKey = ({ method, url }: Route): boolean => {
  const file = `src/api${url.replace(/:(\w+)/g, "[$1]")}/route.ts`
  const source = parse(file)
  return source.statements.some(
    (statement) =>
      ts.isVariableStatement(statement) &&
      statement.declarationList.declarations.some(({ name }) => name.getText() === method) &&
      /\b(?:commandOf|idempotencyKeyOf)\(/.test(statement.getText())
  )
}
