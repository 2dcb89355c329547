import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"

// Each copy of the library says this once, also when it is minified.
const SAID_BY = {
  "react-router": "useRoutes() may be used only in the context of a <Router> component.",
  "react-query": "No QueryClient set, use QueryClientProvider to set one",
}

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
