import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"

const API = path.resolve(__dirname, "../../node_modules/@medusajs/medusa/dist/api")

/** Every route of Medusa's own below a folder of its API, as its files lie there. */
export const coreRoutesIn = (folder: "admin" | "store"): { method: string; url: string }[] =>
  readdirSync(path.join(API, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.js")
    .flatMap((file) => {
      const text = readFileSync(path.join(API, folder, file), "utf8")
      const url = path.posix.join("/", folder, path.dirname(file)).replace(/\[(\w+)\]/g, ":$1")
      const methods = text.matchAll(
        /^exports\.(GET|POST|PUT|PATCH|DELETE) = (?!void 0|exports\.)/gm
      )
      return [...new Set([...methods].map(([, method]) => method ?? ""))].map((method) => ({
        method,
        url,
      }))
    })
