import path from "node:path"
import ts from "typescript"
import { parse, sourceFiles, walk } from "./source"

const PREFIX = /^service-packages([-.:][a-z0-9]+)+$/

/** The text of a literal, or of the constant of the same file that stands for it. */
const textOf = (node: ts.Node | undefined, source: ts.SourceFile): string | undefined => {
  if (!node) return undefined
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isIdentifier(node)) return undefined
  let text: string | undefined
  walk(source, (other) => {
    if (ts.isVariableDeclaration(other) && other.name.getText() === node.text) {
      text = textOf(other.initializer, source)
    }
  })
  return text
}

const property = (node: ts.Node | undefined, name: string): ts.Node | undefined => {
  if (!node || !ts.isObjectLiteralExpression(node)) return undefined
  const found = node.properties.find((entry) => entry.name?.getText() === name)
  if (!found) return undefined
  return ts.isPropertyAssignment(found) ? found.initializer : found.name
}

/** The first argument of every call of a function: the id itself, or an object that holds it under `key`. */
const idsOf = (source: ts.SourceFile, callee: string, key: string) => {
  const ids: (string | undefined)[] = []
  walk(source, (node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== callee) return
    const [id] = node.arguments
    ids.push(textOf(property(id, key) ?? id, source))
  })
  return ids
}

/** The object that a file exports as `config`. */
const configOf = (source: ts.SourceFile) => {
  let config: ts.Node | undefined
  walk(source, (node) => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === "config") {
      config = node.initializer
    }
  })
  return config
}

type Named = { file: string; id: string | undefined }

const named = (folder: string, read: (source: ts.SourceFile) => (string | undefined)[]): Named[] =>
  sourceFiles(folder).flatMap((file) => read(parse(file)).map((id) => ({ file, id })))

const withoutPrefix = (names: Named[]) =>
  names
    .filter(({ id }) => !id || !PREFIX.test(id))
    .map(({ file, id }) => `${file}: ${id ?? "none"}`)

const twice = (names: Named[]) =>
  names.map(({ id }) => id).filter((id, index, all) => all.indexOf(id) !== index)

const KINDS: [
  kind: string,
  folder: string,
  read: (source: ts.SourceFile) => (string | undefined)[],
][] = [
  ["workflow", "src/workflows", (source) => idsOf(source, "createWorkflow", "name")],
  ["step", "src/workflows", (source) => idsOf(source, "createStep", "name")],
  ["job", "src/jobs", (source) => [textOf(property(configOf(source), "name"), source)]],
  [
    "subscriber",
    "src/subscribers",
    (source) => [textOf(property(property(configOf(source), "context"), "subscriberId"), source)],
  ],
  ["widget", "admin/widgets", (source) => idsOf(source, "defineWidgetConfig", "id")],
]

describe("names that are global in a shop", () => {
  it.each(KINDS)(
    "gives every %s an id of its own with the plugin's prefix",
    (_kind, folder, read) => {
      const names = named(folder, read)
      expect(withoutPrefix(names)).toEqual([])
      expect(twice(names)).toEqual([])
    }
  )

  it.each([
    ["workflow", `export const sell = createWorkflow("sell-package", () => {})`],
    ["workflow", `const ID = "sell"\nexport const sell = createWorkflow({ name: ID }, () => {})`],
    ["step", `export const holdStep = createStep("hold-units", async () => {})`],
    ["job", `export const config = { schedule: "* * * * *" }`],
    ["subscriber", `export const config: SubscriberConfig = { event: "order.placed" }`],
    ["widget", `export const config = defineWidgetConfig({ zone: "customer.details" })`],
  ])("notices a %s without it", (kind, text) => {
    const read = KINDS.find(([name]) => name === kind)?.[2]
    const names = read?.(parse("example.ts", text)).map((id) => ({ file: "example.ts", id }))
    expect(withoutPrefix(names ?? [])).toHaveLength(1)
  })
})

describe("the parts of the admin", () => {
  it("have a name of their own each, so that a name finds one file", () => {
    const names = sourceFiles("admin/components").map((file) => path.posix.basename(file))
    expect(names.length).toBeGreaterThan(200)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})
