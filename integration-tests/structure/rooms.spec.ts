import { readFileSync } from "node:fs"
import path from "node:path"
import { backArrows, floorsOf, houseOf, shareInside } from "./rooms"
import { ROOT, sourceFiles } from "./source"

const MODULE = "src/modules/service-credit"
const linesOf = (house: ReturnType<typeof houseOf>) => backArrows(house).map(({ line }) => line)

/**
 * A room is a folder of the area, or a file that stands in it alone. Its floor is the longest way down
 * through the rooms it imports. An arrow runs back up when the room it comes from can be reached from
 * the room it goes to: then neither can be understood, or changed, without the other.
 */
describe("the rooms of the module of packages and credits", () => {
  const house = houseOf(MODULE)

  it("lets no room import one that stands on it", () => {
    expect(linesOf(house)).toEqual([])
  })

  it("has ten floors at the most", () => {
    expect(floorsOf(house)).toBeLessThanOrEqual(10)
  })

  // Of all imports between files of the module; those of the ledger are not counted, since every room
  // stands on it.
  it("keeps four of five imports inside their own room", () => {
    expect(shareInside(house, "ledger")).toBeGreaterThanOrEqual(80)
  })

  // The lines of the rooms' tables, of the file that joins them and of the service on top.
  it("offers its methods in two tables instead of forwarding each call", () => {
    const tables = sourceFiles(MODULE).filter((file) =>
      /service-credit\/(?:(?!models)[a-z]+\/index|tables|service)\.ts$/.test(file)
    )
    const lines = tables.flatMap((file) => readFileSync(path.join(ROOT, file), "utf8").split("\n"))
    expect(tables.length).toBeGreaterThan(10)
    // A room more is an import and a line in both tables, and a dozen of its own.
    expect(lines.length).toBeLessThanOrEqual(430)
  })
})

describe("the rooms of the workflows", () => {
  it("lets no room import one that stands on it", () => {
    expect(linesOf(houseOf("src/workflows"))).toEqual([])
  })
})

describe("how rooms are measured", () => {
  const area = (texts: Record<string, string>) =>
    houseOf("src/a", Object.keys(texts), (file) => texts[file] ?? "")
  const circle = area({
    "src/a/desk/use.ts": `import { write } from "../ledger/write"\nimport { now } from "./now"`,
    "src/a/desk/now.ts": "",
    "src/a/ledger/write.ts": `import type { Use } from "../desk/use"`,
    "src/a/index.ts": `export * from "./desk/use"`,
  })

  it("names the imports that close a circle, those of types too", () => {
    expect(linesOf(circle)).toEqual([
      "src/a/desk/use.ts imports ../ledger/write",
      "src/a/ledger/write.ts imports ../desk/use",
    ])
  })

  it("counts a circle as one floor", () => {
    expect(floorsOf(circle)).toBe(2)
  })

  it("counts rooms above each other as floors, and a room beside them not", () => {
    const tower = area({
      "src/a/index.ts": `import "./desk"\nimport "./key"`,
      "src/a/desk/index.ts": `import "../ledger/write"`,
      "src/a/ledger/write.ts": "",
      "src/a/key.ts": "",
    })
    expect(linesOf(tower)).toEqual([])
    expect(floorsOf(tower)).toBe(3)
  })

  it("counts imports that stay inside, without those of the ground", () => {
    expect(shareInside(circle)).toBe(25)
    expect(shareInside(circle, "ledger")).toBe(33)
  })
})
