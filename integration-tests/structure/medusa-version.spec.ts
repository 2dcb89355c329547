import manifest from "../../package.json"
import path from "node:path"
import { assertMedusa, LEAST_MEDUSA } from "../../src/modules/service-credit/loaders/medusa-version"
import { importsOf, parse } from "./source"

const MODULE = "src/modules/service-credit"

const importedBy = (file: string) =>
  importsOf(parse(file)).flatMap(({ specifier, typeOnly }) => (typeOnly ? [] : [specifier]))

/** The packages that a file, and whatever it imports, cannot be read without. */
const packagesOf = (file: string): string[] =>
  importedBy(file).flatMap((name) =>
    name.startsWith(".") ? packagesOf(`${path.posix.join(path.dirname(file), name)}.ts`) : [name]
  )

describe("the Medusa that a shop runs", () => {
  it.each(["2.21.0", "2.21.2", "2.22.0", "2.100.0", "3.0.0", "2.21.1-snapshot-20261130"])(
    "may be %s",
    (version) => expect(() => assertMedusa(version)).not.toThrow()
  )

  it.each(["1.20.6", "2.9.0", "2.14.2", "2.18.0", "2.20.1"])(
    "is refused when it is %s, with both versions and what to do",
    (version) =>
      expect(() => assertMedusa(version)).toThrow(
        `it needs Medusa ${LEAST_MEDUSA} or newer, and this shop runs ${version}. Update Medusa`
      )
  )

  it("has to be as new as package.json asks for", () => {
    const { "@medusajs/framework": framework, "@medusajs/medusa": medusa } =
      manifest.peerDependencies
    expect([framework, medusa]).toEqual([`^${LEAST_MEDUSA}`, `^${LEAST_MEDUSA}`])
  })

  it("is looked at before anything is read that an old one may not have", () => {
    const [utils = "", key, check, ...rest] = importedBy(`${MODULE}/index.ts`)
    expect([utils, key, check]).toEqual([
      "@medusajs/framework/utils",
      "./key",
      "./loaders/medusa-version",
    ])
    expect(rest).toContain("./service")
    expect(new Set(packagesOf(`${MODULE}/loaders/medusa-version.ts`))).toEqual(
      new Set(["node:module", utils])
    )
  })
})
