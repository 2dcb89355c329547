import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../src/modules/service-credit"

/** Lets work run as in a process that dies in it: what it would do after a failure it does not do. */
export const killed = async <Done>(
  container: MedusaContainer,
  work: () => Promise<Done>
): Promise<Done> => {
  const target: object = container.resolve(SERVICE_CREDIT_MODULE)
  const silence = ["releaseWork", "unblockSpending"].map((method) => {
    const value: unknown = Reflect.get(target, method)
    const put = (now: unknown) =>
      Object.defineProperty(target, method, { value: now, configurable: true, writable: true })
    put(async () => undefined)
    return () => put(value)
  })
  try {
    return await work()
  } finally {
    silence.forEach((restore) => restore())
  }
}
