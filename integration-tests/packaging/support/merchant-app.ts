import { cpSync, writeFileSync } from "node:fs"
import path from "node:path"
import { version as OURS } from "@medusajs/medusa/package.json"
import { npmIn } from "./npm"

/** How a config names Medusa's loyalty plugin. */
export const LOYALTY = "@medusajs/loyalty-plugin"

// What `create-medusa-app` gives a shop, without its tests.
const PACKAGES = ["admin-sdk", "cli", "dashboard", "framework", "medusa"]
const TOOLS = {
  "@swc/core": "^1.7.28",
  "@types/node": "^20.12.0",
  react: "^18.3.1",
  "react-dom": "^18.3.1",
  "ts-node": "^10.9.2",
  typescript: "^5.6.2",
}

const TSCONFIG = {
  compilerOptions: {
    target: "ES2021",
    module: "Node16",
    moduleResolution: "Node16",
    esModuleInterop: true,
    skipLibCheck: true,
    strict: true,
    types: ["node"],
    rootDir: "./",
    outDir: "./.medusa/server",
  },
  "ts-node": { swc: true },
  include: ["**/*"],
  exclude: ["node_modules", ".medusa"],
}

type Dashboard = { version: string; dependencies: Record<string, string> }

/**
 * Writes down a shop with Medusa and its loyalty plugin, and installs both, in an empty folder: the
 * Medusa of this checkout, or the one that `MEDUSA_VERSION` names by number or tag.
 */
export const installMedusa = async (folder: string): Promise<void> => {
  const wanted = process.env.MEDUSA_VERSION ?? OURS
  const { version, dependencies } = await dashboardOf(folder, wanted)
  await moveIn(folder, {
    dependencies: { ...all(PACKAGES, version), [LOYALTY]: `>=2.21.0 <=${version}` },
    // The loyalty plugin asks for one Medusa to the digit, and is not released for every one.
    overrides: {
      [LOYALTY]: {
        ...all([...PACKAGES, "icons", "test-utils"], version),
        "@medusajs/ui": dependencies["@medusajs/ui"],
      },
    },
  })
}

/** Installs a shop that has nothing but the Medusa which a number or a tag names; resolves to its number. */
export const installMedusaAlone = async (folder: string, wanted: string): Promise<string> => {
  const { version } = await dashboardOf(folder, wanted)
  await moveIn(folder, { dependencies: all(PACKAGES, version) })
  return version
}

/** Installs the plugin's tarball as a merchant installs it from the registry. */
export const installPlugin = async (folder: string, tarball: string): Promise<void> =>
  await install(folder, tarball)

/** Installs it as pnpm does, which warns of a Medusa that is not the one asked for, and goes on. */
export const installPluginAnyway = async (folder: string, tarball: string): Promise<void> =>
  await install(folder, tarball, "--legacy-peer-deps")

const dashboardOf = async (folder: string, wanted: string): Promise<Dashboard> => {
  const name = `@medusajs/dashboard@${wanted}`
  return JSON.parse(await npmIn(folder, "view", name, "version", "dependencies", "--json"))
}

const all = (names: string[], version: string) =>
  Object.fromEntries(names.map((name) => [`@medusajs/${name}`, version]))

const moveIn = async (folder: string, own: object) => {
  const manifest = { name: "merchants-shop", private: true, ...own, devDependencies: TOOLS }
  write(folder, "package.json", manifest)
  write(folder, "tsconfig.json", TSCONFIG)
  cpSync(path.join(__dirname, "merchant"), folder, { recursive: true })
  await install(folder)
}

const install = async (folder: string, ...what: string[]) =>
  void (await npmIn(folder, "install", ...what, "--prefer-offline", "--no-audit", "--no-fund"))

const write = (folder: string, name: string, content: object) =>
  writeFileSync(path.join(folder, name), JSON.stringify(content, null, 2))
