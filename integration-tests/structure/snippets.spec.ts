import { readdirSync } from "node:fs"
import path from "node:path"
import ts from "typescript"
import manifest from "../../package.json"
import { snippetsOf } from "./markdown"
import { exampleOf } from "./examples-in"
import { compile, type Example } from "./snippets"
import { parse, ROOT, sourceFiles } from "./source"

const docs = readdirSync(path.join(ROOT, "docs")).filter((name) => name.endsWith(".md"))
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "RELEASING.md",
  ...docs.map((name) => `docs/${name}`),
]
const snippets = pages.flatMap(snippetsOf)
const inLanguage = (...languages: string[]) =>
  snippets.filter(({ language }) => languages.includes(language))

/** Everything the plugin offers, for examples that stand beside what they show. */
const BESIDE = `
import * as flows from "@medusajs/medusa/core-flows"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
const { completeCartWorkflow } = flows
`

const beside = (): Example[] =>
  sourceFiles("src/workflows").flatMap((file) => {
    const source = parse(file)
    const names = source.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) =>
        declarationList.declarations.map(({ name }) => name.getText())
      )
    return names.flatMap((name) => {
      const example = exampleOf(source, name)
      if (!example) return []
      const used = [...new Set([name, ...(example.match(/\bwithdrawCartCredits\b/g) ?? [])])]
      const own = `import { ${used.join(", ")} } from "medusa-plugin-service-packages/workflows"`
      return [{ at: `${file} ${name}`, text: `${own}${BESIDE}${example}` }]
    })
  })

const printed = (): Example[] =>
  inLanguage("ts", "tsx").map(({ file, line, text, language }) => ({
    at: `${file}:${line}`,
    text,
    jsx: language === "tsx",
  }))

describe("examples", () => {
  it("compile, in the docs and beside what they show, and one with a wrong field does not", () => {
    const examples = [...printed(), ...beside()]
    expect(examples.length).toBeGreaterThan(45)
    const wrong = `import { writeNoteWorkflow } from "medusa-plugin-service-packages/workflows"
await writeNoteWorkflow(container).run({ input: { words: "none" } })`
    expect(compile([...examples, { at: "wrong", text: wrong }])).toEqual([
      expect.stringMatching(/^wrong:2 /),
    ])
  }, 300_000)

  it.each(inLanguage("json").map(({ file, line, text }) => [`${file}:${line}`, text]))(
    "are JSON at %s",
    (_at, text) => {
      expect(Object.keys(JSON.parse(text.trim().startsWith("{") ? text : `{${text}}`))).not.toEqual(
        []
      )
    }
  )

  it("send JSON", () => {
    const bodies = inLanguage("http").flatMap(({ text }) => text.match(/^\{[^]*?\}$/gm) ?? [])
    expect(bodies.length).toBeGreaterThan(1)
    for (const body of bodies) expect(() => JSON.parse(body)).not.toThrow()
  })

  it("run scripts that exist", () => {
    const run = inLanguage("bash")
      .flatMap(({ text }) => [...text.matchAll(/npm (?:run )?([\w:]+)/g)])
      .map(([, script]) => script ?? "")
      .filter(
        (script) => !["install", "ci", "pack", "publish", "version", "login"].includes(script)
      )
    expect(run.length).toBeGreaterThan(4)
    expect(run.filter((script) => !(script in manifest.scripts))).toEqual([])
  })
})
