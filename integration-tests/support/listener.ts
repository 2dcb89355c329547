import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { ServicePackageEventName } from "../../src/types/events"

/** Notes what the plugin tells everybody from now on: the name of each event and what it carries. */
export const listenTo = (container: MedusaContainer, ...names: ServicePackageEventName[]) => {
  const heard: [name: string, data: unknown][] = []
  const bus = container.resolve(Modules.EVENT_BUS)
  for (const name of names) {
    bus.subscribe(name, async ({ data }) => {
      heard.push([name, data])
    })
  }
  return heard
}
