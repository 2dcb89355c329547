import path from "node:path"
import table from "./layers.json"
import { importsOf, parse, sourceFiles, type Import } from "./source"

type Row = {
  layers: string[]
  packages: string[]
  typesOnly?: { layers: string[]; packages: string[] }
}
const LAYERS: Record<string, Row> = table

/** `src/modules/service-credit/x.ts` → modules; modules may not import each other, so each is a unit. */
const placeOf = (file: string) => {
  const [top = "", layer = "", unit = ""] = file.split("/")
  if (top === "admin") return { layer: "admin", unit: "admin" }
  return { layer: top === "src" ? layer : "", unit: layer === "modules" ? unit : layer }
}

const fits = (specifier: string, patterns: string[]) =>
  patterns.some((pattern) =>
    pattern.endsWith("*") ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern
  )

const isAllowed = (file: string, { specifier, typeOnly }: Import) => {
  const from = placeOf(file)
  const row = LAYERS[from.layer]
  if (!row) return false
  const types = typeOnly ? row.typesOnly : undefined
  if (!specifier.startsWith(".")) {
    return fits(specifier, [...row.packages, ...(types?.packages ?? [])])
  }
  const to = placeOf(path.posix.join(path.posix.dirname(file), specifier))
  if (to.layer === from.layer) return to.unit === from.unit
  return [...row.layers, ...(types?.layers ?? [])].includes(to.layer)
}

const violations = (file: string, text?: string) =>
  importsOf(parse(file, text))
    .filter((found) => !isAllowed(file, found))
    .map(({ specifier }) => `${file} imports ${specifier}`)

describe("who may import whom", () => {
  it("gives every folder of src a row in the table", () => {
    const folders = sourceFiles("src").map((file) => file.split("/")[1] ?? "")
    expect([...new Set(folders)].filter((folder) => !LAYERS[folder])).toEqual([])
  })

  it.each(Object.keys(LAYERS))("keeps %s inside its fence", (layer) => {
    const files = sourceFiles(layer === "admin" ? "admin" : `src/${layer}`)
    expect(files.flatMap((file) => violations(file))).toEqual([])
  })

  it("reads real files, not none", () => {
    const files = sourceFiles("src/domain")
    expect(files).toContain("src/domain/refusals.ts")
  })

  it.each([
    ["src/domain/status.ts", `import { MedusaError } from "@medusajs/framework/utils"`],
    ["src/domain/status.ts", `import { z } from "zod"`],
    ["src/domain/money/split.ts", `export * from "../../modules/service-credit"`],
    ["src/types/options.ts", `import { REFUSALS } from "../domain/refusals"`],
    ["src/modules/service-credit/service.ts", `import x from "../package-template/service"`],
    ["src/modules/service-credit/service.ts", `import { run } from "../../workflows/sale"`],
    ["src/modules/service-credit/service.ts", `import { EntityManager } from "@mikro-orm/core"`],
    ["src/links/a.ts", `import { plan } from "../domain/allocation"`],
    ["src/workflows/sale/a.ts", `import type { MedusaRequest } from "@medusajs/framework/http"`],
    [
      "src/workflows/sale/a.ts",
      `const { SqlEntityManager } = require("@medusajs/framework/mikro-orm/knex")`,
    ],
    ["src/subscribers/a.ts", `import { SERVICE_CREDIT } from "../modules/service-credit"`],
    ["src/jobs/a.ts", `const service = await import("../modules/service-credit/service")`],
    [
      "src/api/store/carts/route.ts",
      `import { createCartWorkflow } from "@medusajs/medusa/core-flows"`,
    ],
    ["admin/widgets/a.tsx", `import { Modules } from "@medusajs/framework/utils"`],
    ["admin/widgets/a.tsx", `import { issue } from "../../src/workflows/issuing"`],
    ["admin/lib/a.ts", `type Service = import("../../src/modules/service-credit").Service`],
    ["src/helpers/a.ts", `import { sum } from "../domain/money"`],
  ])("refuses in %s: %s", (file, line) => {
    expect(violations(file, line)).toHaveLength(1)
  })

  it.each([
    ["src/domain/allocation/plan.ts", `import { sum } from "../money"`],
    ["src/types/http/quote.ts", `import type { RefusalCode } from "../../domain/refusals"`],
    [
      "src/modules/service-credit/commands/hold.ts",
      `import { plan } from "../../../domain/allocation"`,
    ],
    ["src/api/admin/team/route.ts", `import { ROLES, type Right } from "../../../domain/rights"`],
    ["admin/components/badge.tsx", `import { statusOf } from "../../src/domain/status"`],
  ])("accepts in %s: %s", (file, line) => {
    expect(violations(file, line)).toEqual([])
  })
})
