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

/**
 * Keeps events from everybody who listens, as a process does that dies too early; a test then delivers
 * them by hand: late, twice, in another order or never.
 */
export const holdBack = (container: MedusaContainer, ...names: string[]) => {
  const bus = busOf(container)
  const held = names.map((name) => {
    const subscribers = [...(bus.eventToSubscribersMap.get(name) ?? [])]
    if (!subscribers.length) throw new Error(`Nobody listens to ${name}.`)
    for (const { id, subscriber } of subscribers) {
      bus.unsubscribe(name, subscriber, { subscriberId: id })
    }
    return { name, subscribers }
  })
  const deliver = async (name: string, data: object) => {
    const found = held.find((one) => one.name === name)
    if (!found) throw new Error(`${name} is not held back.`)
    await Promise.all(found.subscribers.map(({ subscriber }) => subscriber({ name, data })))
  }
  const release = () => {
    for (const { name, subscribers } of held) {
      // As a server, Medusa's bus stops delivering to a subscriber and remembers it all the same.
      bus.eventToSubscribersMap.set(name, [])
      for (const { id, subscriber } of subscribers) {
        bus.subscribe(name, subscriber, { subscriberId: id })
      }
    }
  }
  return { deliver, release }
}
