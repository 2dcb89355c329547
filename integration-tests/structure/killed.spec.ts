import { readFileSync, statSync } from "node:fs"
import path from "node:path"
import { closureOf } from "../../scripts/lib/imports.cjs"
import { ROOT, sourceFiles } from "./source"

const ROOMS = ["money", "desk", "selling"].map((room) => `src/workflows/${room}`)

/** Where a command that reaches outside is killed at each of its calls. */
const KILLED_IN: Record<string, string> = {
  "desk/cover-order-line": "desk/killed",
  "desk/uncover-order-line": "desk/killed",
  "desk/give-back": "desk/killed",
  // Pays for a line as covering it does.
  "desk/use-sessions": "desk/killed",
  // Asks a line's price as uncovering does; it looks at the line's mark, so the next run finishes it.
  "desk/settle-copied-line": "desk/killed",
  "desk/detach-redemption": "desk/killed",
  "money/cancel-package": "money/killed",
  "money/record-payment": "money/killed",
  "money/void-payment": "money/killed",
  "selling/sell-package": "selling/sell-interrupted",
}
/** Steps of those above, or what brings them to their end. */
const PARTS = [
  "desk/settle-desk-work",
  "money/leave-rest",
  "money/open-order-payment",
  "money/settle-planned",
  "money/take-off-order",
  "money/tell-order",
  "selling/resume-sale",
]

const textOf = (file: string) => readFileSync(path.join(ROOT, file), "utf8")
const nameOf = (file: string) => file.replace("src/workflows/", "").replace(/\.ts$/, "")

const files = ROOMS.flatMap((room) => sourceFiles(room))
// An event that is lost is found by looking; everything else of Medusa's is work that can be half done.
const reaching = files.filter((file) =>
  /import \{(?! emitEventStep \})[^}]*\} from "@medusajs\/medusa\/core-flows"/.test(textOf(file))
)
const reachesOutside = (file: string) => {
  const closure = closureOf([path.join(ROOT, file)])
  return reaching.some((one) => closure.has(path.join(ROOT, one)))
}

describe("a command that reaches outside", () => {
  it("is killed at each of its calls by a suite", () => {
    const commands = files
      .filter((file) => textOf(file).includes("createWorkflow(") && reachesOutside(file))
      .map(nameOf)
    expect(commands.sort()).toEqual([...Object.keys(KILLED_IN), ...PARTS].sort())
  })

  it.each([...new Set(Object.values(KILLED_IN))])("%s is such a suite", (suite) => {
    const file = path.join(ROOT, "integration-tests/http", `${suite}.spec.ts`)
    expect(statSync(file).isFile()).toBe(true)
  })
})
