import type { MedusaContainer } from "@medusajs/framework/types"

/** A call that leaves the ledger: the service it goes to and what it asks of it. */
export type Call = { service: string; method: string }

/**
 * Cuts a process short at a call, as a power failure would: once, either before the call arrives or
 * after it was carried out and before anybody heard of it. Answers how often it has cut.
 */
export const cutShort = (
  container: MedusaContainer,
  { service, method }: Call,
  when: "before" | "after"
) => {
  const target: object = container.resolve(service)
  const original: unknown = Reflect.get(target, method)
  if (typeof original !== "function") throw new Error(`${service} has no ${method}.`)
  let cuts = 0
  const restore = () => {
    Object.defineProperty(target, method, { value: original, configurable: true, writable: true })
  }
  const value = async (...args: unknown[]) => {
    restore()
    cuts += 1
    if (when === "after") await Reflect.apply(original, target, args)
    throw new Error("The power has failed.")
  }
  Object.defineProperty(target, method, { value, configurable: true, writable: true })
  return { cuts: () => cuts, restore }
}
