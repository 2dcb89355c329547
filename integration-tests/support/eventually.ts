import { setTimeout } from "node:timers/promises"

/** Asks again until the check no longer throws, and resolves to its value; gives up with its last error. */
export const eventually = async <T>(check: () => Promise<T>, within = 10_000): Promise<T> => {
  const end = performance.now() + within
  for (let pause = 20; ; pause = Math.min(pause * 2, 250)) {
    try {
      return await check()
    } catch (error) {
      if (performance.now() + pause > end) throw error
      await setTimeout(pause)
    }
  }
}
