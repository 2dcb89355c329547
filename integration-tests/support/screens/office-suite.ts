import { readdirSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { openOffice, type Office } from "./office"

// A demo shop is seeded, its admin bundled: on a machine with other work to do that takes its time.
const OPENING = 600_000

let office: Office | null = null
let areTogether = false

const currentOffice = (): Office => {
  if (!office) throw new Error("No suite has opened a shop.")
  return office
}

const openAndClose = () => {
  beforeAll(async () => void (office = await openOffice()), OPENING)
  afterAll(async () => {
    await office?.close()
    office = null
  })
}

/**
 * A suite that looks at screens in a demo shop of its own or, when the folder is run as a whole, in the
 * one of the folder: what it needs it brings along. No screen may complain in the browser's console.
 */
export const officeSuite = (suite: (office: () => Office) => void): void => {
  if (!areTogether) openAndClose()
  suite(currentOffice)
  afterEach(() => expect(currentOffice().complaints()).toEqual([]))
}

/** Runs all suites of a folder in one demo shop, a named one first. */
export const runInOneOffice = (folder: string, first: string): void => {
  const load = createRequire(path.join(folder, "together.ts"))
  const names = readdirSync(folder).flatMap((name) => /^(.+)\.spec\.ts$/.exec(name)?.[1] ?? [])
  openAndClose()
  areTogether = true
  for (const name of names.sort((a, b) => Number(b === first) - Number(a === first))) {
    describe(name, () => void load(`./${name}.spec.ts`))
  }
  areTogether = false
}
