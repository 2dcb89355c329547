import type { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { openHouse, type House } from "./house"
import type { BeforeServerStart } from "./medusa-server"
import { loadSuites } from "./together"

type Handed = Parameters<Parameters<typeof medusaIntegrationTestRunner>[0]["testSuite"]>[0]
type Server = Pick<Handed, "api" | "getContainer" | "utils"> & { dbConfig: { clientUrl: string } }
type Suite = {
  /** What the suite does to a Medusa of its own before it starts. */
  hooks?: { beforeServerStart: BeforeServerStart }
  /** A suite that opens the shop itself begins with an empty one; the others find Studio Elbe. */
  shop?: "empty"
  testSuite: (handed: Server) => void
}

// The first house writes what the others copy, and they wait: on a busy machine that takes its time.
const OPENING = 600_000

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
export const medusaSuite = (suite: Suite): void => {
  if (shared) return enter(shared, suite)
  inHouse(openHouse(suite.hooks?.beforeServerStart, suite.shop), (house) => enter(house, suite))
}

/** Runs all suites of a folder on one server: starting Medusa takes longer than most suites do. */
export const runTogether = (folder: string): void =>
  inHouse(openHouse(), (house) => {
    shared = house
    loadSuites(folder)
    shared = null
  })

const inHouse = (house: House, suites: (house: House) => void) =>
  describe("", () => {
    beforeAll(async () => await house.open(), OPENING)
    beforeEach(async () => await house.resume())
    afterEach(async () => await house.settle())
    afterAll(async () => await house.close())
    suites(house)
  })

const enter = (house: House, { shop, testSuite }: Suite) => {
  beforeAll(async () => {
    current = house
    await house.begin(shop)
  })
  testSuite(house.handed)
  // After the suite's own `beforeAll`, whose work every test is to find.
  beforeAll(async () => await house.remember())
}
