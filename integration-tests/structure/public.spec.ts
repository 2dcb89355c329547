import ts from "typescript"
import { exampleOf } from "./examples-in"
import { coded, page, section } from "./markdown"
import { parse, sourceFiles, walk } from "./source"

const reference = page("docs/reference.md")

/** The names a file hands on, each written out; a star would hand on what nobody chose. */
const handedOn = (file: string, text?: string): string[] => {
  const names: string[] = []
  walk(parse(file, text), (node) => {
    if (!ts.isExportDeclaration(node)) return
    if (!node.exportClause || !ts.isNamedExports(node.exportClause)) {
      throw new Error(`${file}: ${node.getText()}`)
    }
    names.push(...node.exportClause.elements.map(({ name }) => name.text))
  })
  return names
}

const FACES = [
  ["workflows", "src/workflows/index.ts"],
  ["domain", "src/domain/public.ts"],
  ["types", "src/types/index.ts"],
  ["client", "src/client/index.ts"],
  ["client/react", "src/client/react/index.ts"],
] as const

describe("what a shop may import", () => {
  it.each(FACES)("from /%s is named one by one, in the code and in the docs", (entry, file) => {
    const documented = coded(section(reference, `\`medusa-plugin-service-packages/${entry}\``))
    expect(handedOn(file).sort()).toEqual(documented.sort())
  })

  it("has an example at each workflow and each function", () => {
    const sources = sourceFiles("src/workflows").map((file) => parse(file))
    const without = handedOn("src/workflows/index.ts").filter(
      (name) => !sources.some((source) => exampleOf(source, name))
    )
    expect(without).toEqual([])
  })

  it("holds no step: steps are how a workflow is built, and change with it", () => {
    expect(handedOn("src/workflows/index.ts").filter((name) => name.endsWith("Step"))).toEqual([])
  })

  it("notices a star", () => {
    expect(() => handedOn("example.ts", `export * from "./batches"`)).toThrow("export *")
  })
})
