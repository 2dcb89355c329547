import { readFileSync, readdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { Validator } from "@seriousme/openapi-schema-validator"
import { answerSchemas } from "./lib/answer-schemas.mjs"
import { taggedMiddlewares } from "./lib/tagged-middlewares.mjs"
import { toYaml } from "./lib/yaml.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const read = (file) => readFileSync(path.join(root, file), "utf8")

const filesIn = (folder) =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    return entry.isDirectory() ? filesIn(file) : entry.name === "route.ts" ? [file] : []
  })

const files = filesIn("src/api").sort()
const routes = files.flatMap((file) =>
  [...read(file).matchAll(/^export const (GET|POST|DELETE)\b/gm)].map(([, method]) => ({
    file,
    method,
    url: path.posix
      .dirname(file)
      .slice("src/api".length)
      .replace(/\[(\w+)\]/g, ":$1"),
  }))
)

/** Of each route what the reference says of it: right, key, refusals, what for. */
const said = Object.fromEntries(
  read("docs/reference.md")
    .split("\n")
    .filter((line) => /^\| `(?:GET|POST|DELETE) \//.test(line))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim())
    )
    .map((cells) => [
      cells[0].replaceAll("`", ""),
      {
        key: cells.at(-3) === "✓",
        codes: [...cells.at(-2).matchAll(/`(\w+)`/g)].map(([, code]) => code),
        what: cells.at(-1),
      },
    ])
)

const { z, routes: declared } = taggedMiddlewares(root)
const { answers, components } = answerSchemas(root, files)

const schemaOf = (validator) => {
  const { $schema: _, ...schema } = z.toJSONSchema(validator, {
    io: "input",
    unrepresentable: "any",
  })
  return schema
}
const middlewaresOf = ({ method, url }) =>
  declared
    .filter(({ matcher, methods }) => matcher === url && (!methods || methods.includes(method)))
    .flatMap(({ middlewares = [] }) => middlewares)

const json = (schema) => ({ "application/json": { schema } })
const error = (description, schema = "Error") => ({
  description,
  content: json({ $ref: `#/components/schemas/${schema}` }),
})

const parametersOf = ({ url }, query, key) => [
  ...[...url.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  })),
  ...Object.entries(query?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: query.required?.includes(name) ?? false,
    ...(schema.type === "object" && { style: "deepObject", explode: true }),
    schema,
  })),
  ...(key
    ? [
        {
          name: "Idempotency-Key",
          in: "header",
          required: false,
          schema: { type: "string", maxLength: 200 },
        },
      ]
    : []),
]

const operationOf = (route) => {
  const middlewares = middlewaresOf(route)
  const body = middlewares.find((one) => one.body)?.body
  const query = middlewares.find((one) => one.query)?.query
  const right = middlewares.find((one) => one.right)?.right
  const name = `${route.method} ${route.url}`
  const { codes = [], key = false, what = "" } = said[name] ?? {}
  const isAdmin = route.url.startsWith("/admin")
  const refusals = [...codes, ...(key ? ["idempotency_key_reused"] : [])]
  const signed = isAdmin || !/package-templates$|unsubscribe$/.test(route.url)
  return {
    operationId: `${route.method.toLowerCase()}${route.url.replace(/:?(\w+)/g, (_, word) => word[0].toUpperCase() + word.slice(1)).replace(/[^A-Za-z]/g, "")}`,
    summary: what.replaceAll("`", "") || undefined,
    tags: [isAdmin ? "admin" : "store"],
    ...(right && { "x-right": right }),
    ...(refusals.length && { "x-refusals": refusals }),
    security: signed ? [{ bearer: [] }, { session: [] }] : [],
    parameters: parametersOf(route, query && schemaOf(query), key),
    ...(body && { requestBody: { required: true, content: json(schemaOf(body)) } }),
    responses: {
      "2XX": {
        description: "What was asked for.",
        content: json(answers[`${route.method} ${route.file}`] ?? { type: "object" }),
      },
      400: error(
        refusals.length
          ? `Not understood, or refused with ${refusals.join(", ")}.`
          : "Not understood."
      ),
      ...(signed && { 401: error("Not signed in.") }),
      ...(isAdmin && { 403: error("Without the right (forbidden).") }),
      ...(route.url.includes(":") && { 404: error("Not there, or somebody else's.") }),
      503: error("The shop cannot do this right now (try_again)."),
    },
  }
}

const paths = {}
for (const route of routes.filter(({ url }) => /^\/(?:admin|store)\//.test(url))) {
  const at = route.url.replace(/:(\w+)/g, "{$1}")
  paths[at] = { ...paths[at], [route.method.toLowerCase()]: operationOf(route) }
}

const refusals = [...read("src/domain/refusals.ts").matchAll(/^ {2}(\w+):/gm)].map(
  ([, code]) => code
)

const document = {
  openapi: "3.1.0",
  info: {
    title: "medusa-plugin-service-packages",
    version: JSON.parse(read("package.json")).version,
    description:
      "Written by `npm run openapi` from validators, declared answers and the reference.",
    license: { name: "MIT", identifier: "MIT" },
  },
  servers: [{ url: "http://localhost:9000" }],
  paths,
  components: {
    securitySchemes: {
      bearer: { type: "http", scheme: "bearer" },
      session: { type: "apiKey", in: "cookie", name: "connect.sid" },
    },
    schemas: {
      RefusalCode: { type: "string", enum: refusals },
      Error: {
        type: "object",
        properties: {
          type: { type: "string" },
          code: { type: "string", description: "Of a refusal one of RefusalCode." },
          message: { type: "string" },
        },
        required: ["message"],
      },
      ...Object.fromEntries(
        Object.entries(components)
          .filter(([name]) => name !== "RefusalCode")
          .sort(([a], [b]) => (a < b ? -1 : 1))
      ),
    },
  },
}

const { valid, errors } = await new Validator().validate(structuredClone(document))
if (!valid) {
  console.error(errors)
  process.exit(1)
}

const text = toYaml(document)
const file = "docs/openapi.yaml"
if (!process.argv.includes("--check")) writeFileSync(path.join(root, file), text)
else if (read(file) !== text) {
  console.error(`${file} is not what the code says: npm run openapi`)
  process.exitCode = 1
}
