import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { page } from "./markdown"
import { routesIn } from "./routes"
import { ROOT } from "./source"

/** The routes that the document describes. */
const described = (text: string): string[] => {
  const found: string[] = []
  let url = ""
  for (const line of text.split("\n")) {
    url = /^ {2}"(\/[^"]*)":$/.exec(line)?.[1] ?? url
    const [, method] = /^ {4}(get|post|put|patch|delete):$/.exec(line) ?? []
    if (method) found.push(`${method.toUpperCase()} ${url.replace(/\{(\w+)\}/g, ":$1")}`)
  }
  return found
}

describe("docs/openapi.yaml", () => {
  it("describes every route, and none that is gone", () => {
    const routes = [...routesIn("admin"), ...routesIn("store")]
    const names = routes.map(({ method, url }) => `${method} ${url}`)
    expect(described(page("docs/openapi.yaml")).sort()).toEqual(names.sort())
  })

  it("is OpenAPI 3.1, and what `npm run openapi` writes from the code as it is", async () => {
    const check = promisify(execFile)(process.execPath, ["scripts/openapi.mjs", "--check"], {
      cwd: ROOT,
    })
    await expect(check).resolves.toMatchObject({ stderr: "" })
  }, 180_000)
})
