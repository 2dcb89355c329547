import ts from "typescript"
import { REFUSALS } from "../../src/domain/refusals"
import { DEFAULT_RIGHTS, RIGHTS, ROLES } from "../../src/domain/rights"
import { resolveOptions } from "../../src/modules/service-credit/loaders/options"
import { servicePackagePolicies } from "../../src/policies/service-packages"
import { coded, page, rows, section } from "./markdown"
import { declaredMiddlewares, honoursKey, rightsOf, routesIn } from "./routes"
import { parse, sourceFiles, walk } from "./source"

const reference = page("docs/reference.md")
const table = (title: string) => rows(section(reference, title))
const first = (title: string, column: string) =>
  table(title).flatMap((row) => coded(row[column]).slice(0, 1))

/** The members of a type literal: their names in the order of the file. */
const membersOf = (file: string, type: string): string[] => {
  const names: string[] = []
  walk(parse(file), (node) => {
    if (!ts.isTypeAliasDeclaration(node) || node.name.text !== type) return
    if (!ts.isTypeLiteralNode(node.type)) return
    for (const { name } of node.type.members) {
      if (name && (ts.isIdentifier(name) || ts.isStringLiteral(name))) names.push(name.text)
    }
  })
  return names
}

/** Every event that a workflow names when it emits. */
const emitted = (files: string[], text?: string): string[] => {
  const names = new Set<string>()
  for (const file of files) {
    walk(parse(file, text), (node) => {
      if (!ts.isCallExpression(node) || node.expression.getText() !== "emitEvents") return
      const [events] = node.arguments
      if (!events || !ts.isObjectLiteralExpression(events)) throw new Error(`${file}: unreadable`)
      for (const { name } of events.properties) {
        if (name && ts.isStringLiteral(name)) names.add(name.text)
      }
    })
  }
  return [...names].sort()
}

/** Every string that stands in the code of the plugin, but in the list of refusals itself. */
const spoken = () => {
  const words = new Set<string>()
  for (const file of sourceFiles("src").filter((one) => one !== "src/domain/refusals.ts")) {
    walk(parse(file), (node) => {
      if (ts.isStringLiteralLike(node)) words.add(node.text)
    })
  }
  return words
}

describe("the reference", () => {
  it("lists every refusal, and none that does not exist", () => {
    expect(first("Refusals", "code").sort()).toEqual(Object.keys(REFUSALS).sort())
  })

  it("lists refusals that something refuses with", () => {
    const words = spoken()
    expect(Object.keys(REFUSALS).filter((code) => !words.has(code))).toEqual([])
  })

  it("lists every option with its default", () => {
    const defaults: Record<string, unknown> = resolveOptions({})
    const names = membersOf("src/types/options.ts", "PluginOptions")
    expect(first("Options", "option").sort()).toEqual(names.sort())
    expect(Object.keys(defaults).sort()).toEqual(names.sort())
    for (const { option, default: said } of table("Options")) {
      const value = defaults[coded(option)[0] ?? ""]
      if (value === null) expect(said).toBe("–")
      else if (Array.isArray(value)) expect(coded(said)).toEqual([JSON.stringify(value)])
      else if (typeof value === "object") expect(coded(said)).toEqual(Object.values(value ?? {}))
      else expect(coded(said)).toEqual([String(value)])
    }
  })

  it("lists the events that are typed, and those are emitted", () => {
    const typed = membersOf("src/types/events.ts", "ServicePackageEvents").sort()
    expect(first("Events", "event").sort()).toEqual(typed)
    expect(emitted(sourceFiles("src/workflows"))).toEqual(typed)
  })

  it("says what each event carries", () => {
    const carried = (event: string) => {
      if (event.startsWith("service_credit.")) return ["id", "client_package_id"]
      if (!event.startsWith("package_redemption.")) return ["id"]
      return ["id", "service_credit_id", "client_package_id"]
    }
    for (const { event, carries } of table("Events")) {
      expect([event, coded(carries)]).toEqual([event, carried(coded(event)[0] ?? "")])
    }
  })

  it("lists every right with its policy and who has it", () => {
    expect(first("Rights", "right")).toEqual([...RIGHTS])
    const policies = servicePackagePolicies.policies.map(
      ({ resource, operation }) => `${resource}:${operation}`
    )
    expect(first("Rights", "RBAC policy")).toEqual(policies)
    for (const row of table("Rights")) {
      const right = RIGHTS.find((one) => one === coded(row.right)[0])
      expect(coded(row["RBAC policy"])).toEqual([`service_package:${right}`])
      for (const role of ROLES) {
        expect([right, role, row[role]]).toEqual([
          right,
          role,
          right && DEFAULT_RIGHTS[role][right] ? "✓" : "",
        ])
      }
    }
  })

  it.each(["admin", "store"] as const)("lists every %s route, and none that is gone", (side) => {
    const title = side === "admin" ? "Admin routes" : "Store routes"
    const documented = first(title, "route")
    expect(documented.sort()).toEqual(
      routesIn(side)
        .map(({ method, url }) => `${method} ${url}`)
        .sort()
    )
  })

  it("names the right that each admin route asks for", async () => {
    const declared = await declaredMiddlewares()
    const said = table("Admin routes").map(({ route, right }) => [coded(route)[0], coded(right)])
    const asked = routesIn("admin").map((route) => [
      `${route.method} ${route.url}`,
      rightsOf(route, declared),
    ])
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(asked))
  })

  it.each(["admin", "store"] as const)("marks the %s routes that honour a key", (side) => {
    const title = side === "admin" ? "Admin routes" : "Store routes"
    const marked = table(title)
      .filter(({ key }) => key === "✓")
      .flatMap(({ route }) => coded(route))
    const honouring = routesIn(side).filter(honoursKey)
    expect(marked.sort()).toEqual(honouring.map(({ method, url }) => `${method} ${url}`).sort())
  })

  it("knows every code that it says a route refuses with", () => {
    const named = [...table("Admin routes"), ...table("Store routes")].flatMap((row) =>
      coded(row["refuses with"])
    )
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((code) => !(code in REFUSALS))).toEqual([])
  })

  it("is linked from the README, which stays short", () => {
    const readme = page("README.md")
    expect(readme).toContain("(docs/reference.md)")
    expect(readme.split("\n").length).toBeLessThan(250)
  })
})

describe("the reading of emitted events", () => {
  it("finds those that a workflow names", () => {
    const text = `emitEvents({ "client_package.issued": events, "service_credit.held": [] })`
    expect(emitted(["example.ts"], text)).toEqual(["client_package.issued", "service_credit.held"])
  })

  it("does not guess at a list it cannot read", () => {
    expect(() => emitted(["example.ts"], "emitEvents(all)")).toThrow("unreadable")
  })
})
