import type { MedusaContainer } from "@medusajs/framework/types"
import { AbstractEventBusModuleService, Modules } from "@medusajs/framework/utils"

/** Delivers an event once more to all its subscribers, and fails when one of them fails. */
export const replay = async (
  container: MedusaContainer,
  name: string,
  data: object
): Promise<void> => {
  const bus = container.resolve(Modules.EVENT_BUS)
  if (!(bus instanceof AbstractEventBusModuleService)) throw new Error("This bus tells no names.")
  const subscribers = bus.eventToSubscribersMap.get(name) ?? []
  if (!subscribers.length) throw new Error(`Nobody listens to ${name}.`)
  await Promise.all(subscribers.map(({ subscriber }) => subscriber({ name, data })))
}
