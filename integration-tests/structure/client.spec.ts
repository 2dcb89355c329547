import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import manifest from "../../package.json"
import { PACKAGE_ROUTES, packages, type MedusaSdk } from "../../src/client"
import { routesIn } from "./routes"
import { importsOf, parse, ROOT } from "./source"

/** A js-sdk instance that answers nothing and keeps what it was asked. */
const listening = () => {
  const heard: { path: string; method: string; headers?: Record<string, string> }[] = []
  const sdk: MedusaSdk = {
    client: {
      fetch: async (asked, { method, headers }) => {
        heard.push({ path: asked, method, headers })
        return await Promise.reject(new Error("Nobody is there."))
      },
    },
  }
  return { sdk, heard }
}

/** Every file of the repository that an import of a file leads to, with the packages that they name. */
const reach = (file: string, seen = new Map<string, string[]>()): Map<string, string[]> => {
  if (seen.has(file)) return seen
  const specifiers = importsOf(parse(file)).map(({ specifier }) => specifier)
  seen.set(
    file,
    specifiers.filter((specifier) => !specifier.startsWith("."))
  )
  for (const specifier of specifiers.filter((one) => one.startsWith("."))) {
    const base = path.posix.join(path.posix.dirname(file), specifier)
    const found = [`${base}.ts`, `${base}/index.ts`].find((one) => existsSync(path.join(ROOT, one)))
    if (!found) throw new Error(`${file}: ${specifier}`)
    reach(found, seen)
  }
  return seen
}

describe("the client of a shop front", () => {
  it("has a function for every store route, and none for a route that is gone", () => {
    const routes = routesIn("store").map(({ method, url }) => `${method} ${url}`)
    expect(Object.values(PACKAGE_ROUTES).sort()).toEqual(routes.sort())
    expect(Object.keys(packages(listening().sdk)).sort()).toEqual(
      Object.keys(PACKAGE_ROUTES).sort()
    )
  })

  it.each(Object.entries(PACKAGE_ROUTES))(
    "calls with %s what the table says",
    async (name, route) => {
      const { sdk, heard } = listening()
      const ask = Object.entries(packages(sdk)).find(([one]) => one === name)?.[1]
      const [method = "", url = ""] = route.split(" ")
      if (!ask) throw new Error(`There is no ${name}.`)
      const asking: unknown = Reflect.apply(ask, null, url.includes(":id") ? ["a/b"] : [])
      await expect(asking).rejects.toThrow("Nobody is there.")
      expect(heard).toMatchObject([{ method, path: url.replace(":id", "a%2Fb") }])
      expect(heard[0]?.headers?.accept).toMatch(/^application\/json/)
    }
  )

  it.each([
    ["src/client/index.ts", []],
    ["src/client/react/index.ts", ["@tanstack/react-query"]],
  ])("imports no package of a server, nor do the types of %s", (file, allowed) => {
    const named = [...new Set([...reach(file).values()].flat())]
    expect(named.filter((name) => !(name in manifest.dependencies))).toEqual(allowed)
  })

  it("is read as it is written: its domain is the list of refusals alone", () => {
    const values = ["src/client/packages.ts", "src/client/refused.ts", "src/client/routes.ts"]
      .flatMap((file) => importsOf(parse(file)))
      .filter(({ typeOnly, specifier }) => !typeOnly && specifier.startsWith("../"))
    expect(values).toEqual([{ specifier: "../domain/coded-refusal", typeOnly: false }])
    expect(readFileSync(path.join(ROOT, "src/domain/coded-refusal.ts"), "utf8")).toMatch(
      /^import \{ REFUSALS, type Refusal, type RefusalCode \} from ".\/refusals"$/m
    )
  })
})
