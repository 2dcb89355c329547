import type { MedusaContainer } from "@medusajs/framework/types"
import { hire, type Login } from "../../scripts/demo/people"
import { seedStudio, type StudioElbe } from "../../scripts/demo/studio-elbe"

/** Studio Elbe with the manager that the tests need beside its people. */
export type Studio = StudioElbe & { manager: Login }

/** Makes an empty shop Studio Elbe. */
export const moveIn = async (container: MedusaContainer): Promise<Studio> => {
  const studio = await seedStudio(container, { packages: true })
  return { ...studio, manager: await hire(container, "Max", "Merz", "manager") }
}
