import type { MedusaContainer } from "@medusajs/framework/types"
import { hire, type Login } from "../../scripts/demo/people"
import { seedStudio, type StudioElbe } from "../../scripts/demo/studio-elbe"
import { currentHouse, type House } from "./medusa-suite"

/** Studio Elbe with the manager that the tests need beside its people. */
type Studio = StudioElbe & { manager: Login }

const furnished = new WeakMap<House, Studio>()

/** Makes the database hold Studio Elbe: seeds it once a server, and copies it for later suites. */
export const moveIn = async (container: MedusaContainer): Promise<Studio> => {
  const house = currentHouse()
  const copy = { templateName: `${house.dbConfig.dbName}-studio` }
  const before = furnished.get(house)
  if (before) {
    await house.dbUtils.restore(copy)
    return before
  }
  const studio = await seedStudio(container, { packages: true })
  const manager = await hire(container, "Max", "Merz", "manager")
  await house.utils.waitWorkflowExecutions()
  await house.dbUtils.snapshot(copy)
  furnished.set(house, { ...studio, manager })
  return { ...studio, manager }
}
