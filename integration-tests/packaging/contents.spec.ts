import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import manifest from "../../package.json"

const ROOT = path.resolve(__dirname, "../..")
const windows = process.platform === "win32"
// npm hands a run from inside another run its own settings; the package must not depend on them.
const env = { ...process.env, NODE_ENV: "production", npm_config_loglevel: "error" }

const npm = (...args: string[]) =>
  execFileSync("npm", args, { cwd: ROOT, env, encoding: "utf8", shell: windows })

const packedFiles = (): string[] => {
  const [pack]: [{ files: { path: string }[] }] = JSON.parse(npm("pack", "--dry-run", "--json"))
  return pack.files.map((file) => file.path).sort()
}

/** The sources that a compiled file's inline map names without carrying their text. */
const sourcesElsewhere = (file: string): string[] => {
  const [, encoded] =
    /sourceMappingURL=data:application\/json;base64,(\S+)/.exec(
      readFileSync(path.join(ROOT, file), "utf8")
    ) ?? []
  if (!encoded) return []
  const map: { sources: string[]; sourcesContent?: (string | null)[] } = JSON.parse(
    Buffer.from(encoded, "base64").toString("utf8")
  )
  return map.sources.filter((_, index) => typeof map.sourcesContent?.[index] !== "string")
}

const ADMIN = ".medusa/server/src/admin"

/** A piece of the admin with all that it cannot start without. */
const startOf = (file: string, seen: string[] = []): string[] => {
  if (seen.includes(file)) return seen
  const code = readFileSync(path.join(ROOT, file), "utf8")
  const needed = [...code.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g)].map(([, to]) => to ?? "")
  return needed.reduce(
    (all, to) => startOf(path.posix.join(path.posix.dirname(file), to), all),
    [...seen, file]
  )
}

/** Where Node itself finds an entry point; a package can resolve its own name. */
const resolved = (specifier: string) =>
  execFileSync(process.execPath, ["-p", `require.resolve(${JSON.stringify(specifier)})`], {
    cwd: ROOT,
    encoding: "utf8",
  }).trim()

const modules = readdirSync(path.join(ROOT, "src/modules"))
const entryPoints = Object.keys(manifest.exports).flatMap((entry) => {
  const specifier = path.posix.join(manifest.name, entry)
  return entry.endsWith("*") ? modules.map((name) => specifier.replace("*", name)) : [specifier]
})

/** Every file of types that an entry names, under whichever condition. */
const typesIn = (target: object): string[] =>
  Object.entries(target).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === "object" && value !== null) return typesIn(value)
    return name === "types" && typeof value === "string" ? [value] : []
  })

const declarations = Object.entries(manifest.exports).flatMap(([entry, target]) => {
  if (typeof target === "string") return []
  const types = typesIn(target)
  return entry.endsWith("*")
    ? types.flatMap((one) => modules.map((name) => one.replace("*", name)))
    : types
})

describe("what a shop installs", () => {
  let files: string[]

  // What a server of this checkout serves lies where Vite looks for more to copy.
  const served = path.join(ROOT, "public", "served-by-this-checkout.html")

  beforeAll(() => {
    mkdirSync(path.dirname(served), { recursive: true })
    writeFileSync(served, "<html></html>")
    npm("run", "build")
    files = packedFiles()
  }, 180_000)
  afterAll(() => rmSync(served))

  it("is the compiled plugin, its papers and nothing else", () => {
    const papers = ["package.json", "README.md", "LICENSE", "CHANGELOG.md"]
    const strangers = files.filter(
      (file) =>
        !papers.includes(file) && !/^\.medusa\/server\/src\/.+\.(js|mjs|d\.m?ts)$/.test(file)
    )
    expect(strangers).toEqual([])
    expect(files).toEqual(expect.arrayContaining(["LICENSE", "CHANGELOG.md"]))
    expect(files).toContain(".medusa/server/src/modules/service-credit/index.js")
  })

  it("brings the admin in pieces that browsers load and Tailwind reads", () => {
    const pieces = files.flatMap((file) => /^(.+\/admin\/.+)\.mjs$/.exec(file)?.[1] ?? [])
    const admin = files.filter((file) => file.startsWith(`${ADMIN}/`))
    // Tailwind looks for classes in `.js` alone: a piece without that twin would have no style.
    expect(admin).toEqual(pieces.flatMap((piece) => [`${piece}.js`, `${piece}.mjs`]).sort())
    const parts = pieces.map((piece) => path.posix.relative(ADMIN, piece))
    expect(parts).toEqual(expect.arrayContaining(["index", "parts/de", "parts/fr", "parts/hu"]))
  })

  it("starts the admin with less than 250 kB, in English", () => {
    const start = startOf(`${ADMIN}/index.mjs`)
    const code = start.map((file) => readFileSync(path.join(ROOT, file), "utf8")).join("\n")
    expect(code.length).toBeGreaterThan(100_000)
    expect(Buffer.byteLength(code)).toBeLessThan(250_000)
    expect(code).toContain("Add package")
    expect(code).not.toContain("Paket hinzufügen")
    // What the shop's bundler would have to add to every dashboard.
    expect(code).not.toMatch(/["'](?:luxon|csv-stringify)["']/)
  })

  it("holds no test and no configuration of this repository", () => {
    const inside = /__tests__|\.(spec|test)\.|integration-tests|medusa-config|(jest|eslint)\.config/
    expect(files.filter((file) => inside.test(file))).toEqual([])
  })

  it("carries the source text with every source map", () => {
    const maps = files.filter((file) => /\.m?js$/.test(file)).flatMap(sourcesElsewhere)
    expect(maps).toEqual([])
  })

  it.each(entryPoints)("answers to %s", (specifier) => {
    const file = path.relative(ROOT, resolved(specifier)).split(path.sep).join("/")
    expect(files).toContain(file)
  })

  it.each(declarations)("has its types in %s", (file) => {
    expect(existsSync(path.join(ROOT, file))).toBe(true)
    expect(files).toContain(path.posix.normalize(file))
  })
})
