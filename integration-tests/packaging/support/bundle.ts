import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { SAID_BY } from "../../support/copies"

/** How many copies of the libraries that screens share are in the admin that `medusa build` has made. */
export const copiesIn = (shop: string): Record<keyof typeof SAID_BY, number> => {
  const assets = path.join(shop, ".medusa", "server", "public", "admin", "assets")
  const code = readdirSync(assets)
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(path.join(assets, name), "utf8"))
    .join("\n")
  const copies = (sentence: string) => code.split(sentence).length - 1
  return {
    "react-router": copies(SAID_BY["react-router"]),
    "react-query": copies(SAID_BY["react-query"]),
  }
}
