import { readdirSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

type Runner = Parameters<typeof medusaIntegrationTestRunner>[0]
/** A Medusa server that is up, with a database of its own, as a suite gets it. */
export type House = Parameters<Runner["testSuite"]>[0]

let shared: House | null = null
let current: House | null = null

/** The server of the suite that runs now. */
export const currentHouse = (): House => {
  if (!current) throw new Error("No suite has opened a server.")
  return current
}

/**
 * A suite that talks to a Medusa of its own or, when its folder is run as a whole, to the one of the
 * folder. What its `beforeAll` leaves in the database is where each of its tests begins.
 */
export const medusaSuite = (suite: Runner): void => {
  if (shared) return enter(shared, suite.testSuite)
  medusaIntegrationTestRunner({ ...suite, testSuite: (house) => enter(house, suite.testSuite) })
}

/** Runs all suites of a folder on one server: starting Medusa takes longer than most suites do. */
export const runTogether = (folder: string): void => {
  const load = createRequire(path.join(folder, "together.ts"))
  medusaIntegrationTestRunner({
    testSuite: (house) => {
      shared = house
      for (const file of readdirSync(folder).filter((name) => name.endsWith(".spec.ts"))) {
        describe(path.basename(file, ".spec.ts"), () => void load(`./${file}`))
      }
      shared = null
    },
  })
}

const emptied = new WeakSet<House>()
const emptyOf = ({ dbConfig }: House) => ({ templateName: `${dbConfig.dbName}-empty` })

const enter = (house: House, testSuite: Runner["testSuite"]) => {
  beforeAll(async () => {
    current = house
    if (emptied.has(house)) return await house.dbUtils.restore(emptyOf(house))
    await house.dbUtils.snapshot(emptyOf(house))
    emptied.add(house)
  })
  testSuite(house)
  // After the suite's own `beforeAll`, whose work every test is to find.
  beforeAll(async () => await house.dbUtils.snapshot())
}
