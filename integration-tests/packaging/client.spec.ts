import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { inFolderOfItsOwn } from "./support/own-folder"
import { npmIn } from "./support/npm"
import { packPlugin } from "./support/packed-plugin"
import { bundled, complaints, RESOLUTIONS } from "./support/storefront-build"

const MINUTE = 60_000
const FRONT = path.join(__dirname, "support", "storefront")

/** A storefront's folder: js-sdk, what else it names, and the plugin's tarball. */
const openStorefront = async (folder: string) => {
  const tarball = await packPlugin(folder)
  const root = path.join(folder, "storefront")
  mkdirSync(root)
  writeFileSync(path.join(root, "package.json"), JSON.stringify({ private: true }))
  return { root, tarball }
}

/** The packages that lie in a folder's node_modules. */
const installedIn = (root: string) =>
  readdirSync(path.join(root, "node_modules"))
    .filter((name) => !name.startsWith("."))
    .flatMap((name) =>
      name.startsWith("@")
        ? readdirSync(path.join(root, "node_modules", name)).map((inner) => `${name}/${inner}`)
        : [name]
    )

const WRONG = `import { isRefused, packages } from "medusa-plugin-service-packages/client"
const shop = packages({ client: { fetch: () => Promise.reject(new Error()) } })
void shop.list({ status: ["nonsense"] })
void shop.quote()
export const is = (error: unknown) => isRefused(error, "nonsense")
`

describe("a storefront that installs the plugin for its client", () => {
  let front: Awaited<ReturnType<typeof openStorefront>> & { remove: () => void }

  beforeAll(async () => {
    front = await inFolderOfItsOwn(openStorefront)
    await npmIn(front.root, "install", front.tarball, "@medusajs/js-sdk@2.18.0", "--no-audit")
  }, 10 * MINUTE)
  afterAll(() => front?.remove())

  it("gets no framework beside js-sdk: what comes is what its mails are written with", () => {
    const names = installedIn(front.root)
    expect(names).toContain("@medusajs/js-sdk")
    const strangers = names.filter((name) => /^@medusajs\/|mikro-orm|express|^@tanstack/.test(name))
    expect(strangers).toEqual(["@medusajs/js-sdk"])
    expect(names.length).toBeLessThan(120)
  })

  it("builds for browsers, with less than 3 kB of the client in what is sent", async () => {
    const { code, gzipped } = await bundled(front.root, [
      'import { packages } from "medusa-plugin-service-packages/client"',
      "globalThis.shop = packages(globalThis.sdk)",
    ])
    expect(code).toContain("/store/client-packages")
    expect(code).not.toMatch(/node:|require\(|luxon|medusajs\/(?:framework|medusa)/)
    expect(gzipped).toBeLessThan(3_000)
  })

  describe("with React beside it", () => {
    beforeAll(async () => {
      for (const file of readdirSync(FRONT)) {
        cpSync(path.join(FRONT, file), path.join(front.root, file))
      }
      writeFileSync(path.join(front.root, "wrong.ts"), WRONG)
      await npmIn(
        front.root,
        ...["install", "react@19", "react-dom@19", "@types/react@19", "@types/react-dom@19"],
        ...["@tanstack/react-query@5", "--no-audit"]
      )
    }, 5 * MINUTE)

    it.each(RESOLUTIONS)("is typed where modules are resolved as %s does", (resolution) => {
      expect(complaints(front.root, resolution, ["front.ts", "page.tsx"])).toEqual([])
    })

    it.each(RESOLUTIONS)("is told of a wrong word where modules are resolved as %s does", (one) => {
      const lines = complaints(front.root, one, ["wrong.ts"]).map((said) => said.split(" ")[0])
      expect(lines).toEqual(["wrong.ts:3", "wrong.ts:4", "wrong.ts:5"])
    })

    it("builds the hooks for browsers, with less than 4 kB of the plugin", async () => {
      const hooks = [
        'import { packages } from "medusa-plugin-service-packages/client"',
        'import { packageHooks } from "medusa-plugin-service-packages/client/react"',
        "globalThis.hooks = packageHooks(packages(globalThis.sdk))",
      ]
      const { gzipped } = await bundled(front.root, hooks, ["@tanstack/react-query"])
      expect(gzipped).toBeLessThan(4_000)
    })

    it("is loaded by Node both ways", async () => {
      const loads = {
        "load.mjs":
          'import { packages } from "medusa-plugin-service-packages/client"\nimport { packageHooks } from "medusa-plugin-service-packages/client/react"\nconsole.log(typeof packages, typeof packageHooks)',
        "load.cjs":
          'const { packages } = require("medusa-plugin-service-packages/client")\nconst { packageHooks } = require("medusa-plugin-service-packages/client/react")\nconsole.log(typeof packages, typeof packageHooks)',
      }
      for (const [file, text] of Object.entries(loads)) {
        writeFileSync(path.join(front.root, file), text)
        expect((await npmIn(front.root, "exec", "--", "node", file)).trim()).toBe(
          "function function"
        )
      }
    })
  })
})
