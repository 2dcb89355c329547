import type { MedusaContainer } from "@medusajs/framework/types"
import { AbstractEventBusModuleService, Modules } from "@medusajs/framework/utils"

const busOf = (container: MedusaContainer) => {
  const bus = container.resolve(Modules.EVENT_BUS)
  if (!(bus instanceof AbstractEventBusModuleService)) throw new Error("This bus tells no names.")
  return bus
}

/** Delivers an event once more to all its subscribers, and fails when one of them fails. */
export const replay = async (
  container: MedusaContainer,
  name: string,
  data: object
): Promise<void> => {
  const subscribers = busOf(container).eventToSubscribersMap.get(name) ?? []
  if (!subscribers.length) throw new Error(`Nobody listens to ${name}.`)
  await Promise.all(subscribers.map(({ subscriber }) => subscriber({ name, data })))
}

/** Loses every event of a name, as a process does that dies too early; the answer ends it. */
export const lose = (container: MedusaContainer, name: string): (() => void) => {
  const bus = busOf(container)
  const subscribers = [...(bus.eventToSubscribersMap.get(name) ?? [])]
  if (!subscribers.length) throw new Error(`Nobody listens to ${name}.`)
  for (const { id, subscriber } of subscribers)
    bus.unsubscribe(name, subscriber, { subscriberId: id })
  return () => {
    for (const { id, subscriber } of subscribers)
      bus.subscribe(name, subscriber, { subscriberId: id })
  }
}
