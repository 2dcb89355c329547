import type { MedusaContainer } from "@medusajs/framework/types"

/** A call to a service: what is asked of it, and the how many-th time that it is asked. */
export type Call = { service: string; method: string; nth?: number }

/**
 * Cuts a process short at a call, as a power failure would: once, either before the call arrives or
 * after it was carried out and before anybody heard of it. Answers how often it has cut.
 */
export const cutShort = (
  container: MedusaContainer,
  { service, method, nth = 1 }: Call,
  when: "before" | "after"
) => {
  const target: object = container.resolve(service)
  const original: unknown = Reflect.get(target, method)
  if (typeof original !== "function") throw new Error(`${service} has no ${method}.`)
  let calls = 0
  let cuts = 0
  const restore = () => {
    Object.defineProperty(target, method, { value: original, configurable: true, writable: true })
  }
  const value = async (...args: unknown[]) => {
    calls += 1
    if (calls < nth) return await Reflect.apply(original, target, args)
    restore()
    cuts += 1
    if (when === "after") await Reflect.apply(original, target, args)
    throw new Error("The power has failed.")
  }
  Object.defineProperty(target, method, { value, configurable: true, writable: true })
  return { cuts: () => cuts, restore }
}
