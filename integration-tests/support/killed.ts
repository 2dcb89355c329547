import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../../src/modules/service-credit"
import type { Call } from "./cut-short"

const SERVICES = [Modules.ORDER, Modules.PAYMENT, SERVICE_CREDIT_MODULE]

const methodsOf = (target: object): string[] => {
  const names = new Set<string>()
  for (let level = target; level !== Object.prototype; level = Object.getPrototypeOf(level)) {
    for (const name of Object.getOwnPropertyNames(level)) names.add(name)
  }
  return [...names].filter(
    (name) =>
      /^[a-z]/.test(name) &&
      name !== "constructor" &&
      typeof Reflect.get(target, name) === "function" &&
      // Those that are closed for good do nothing anyway.
      Object.getOwnPropertyDescriptor(target, name)?.configurable !== false
  )
}

const replace = (target: object, name: string, value: unknown) => {
  const own = Object.getOwnPropertyDescriptor(target, name)
  Object.defineProperty(target, name, { value, configurable: true, writable: true })
  return () => {
    if (own) Object.defineProperty(target, name, own)
    else Reflect.deleteProperty(target, name)
  }
}

// Not a rejection: some methods answer at once, and nobody would hear of theirs.
const isDead = () => {
  throw new Error("This process is dead.")
}

/**
 * Runs work in a process that is killed at a call, before it arrives or after it was carried out: from then
 * on nothing of it reaches anything any more, whatever it would do after a failure. Answers whether it was.
 */
export const killedAt = async (
  container: MedusaContainer,
  { service, method, nth = 1 }: Call,
  when: "before" | "after",
  work: () => Promise<unknown>
): Promise<boolean> => {
  const target: object = container.resolve(service)
  const original: unknown = Reflect.get(target, method)
  if (typeof original !== "function") throw new Error(`${service} has no ${method}.`)
  const restores: (() => void)[] = []
  let calls = 0
  const die = () => {
    for (const name of SERVICES) {
      const living: object = container.resolve(name)
      restores.push(...methodsOf(living).map((one) => replace(living, one, isDead)))
    }
  }
  const value = async (...args: unknown[]) => {
    calls += 1
    if (calls !== nth) return await Reflect.apply(original, target, args)
    if (when === "after") await Reflect.apply(original, target, args)
    die()
    return isDead()
  }
  restores.push(replace(target, method, value))
  try {
    await work()
  } finally {
    restores.reverse().forEach((restore) => restore())
  }
  return calls >= nth
}
