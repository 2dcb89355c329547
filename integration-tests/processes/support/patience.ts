import { setTimeout } from "node:timers/promises"
import { Declined } from "../../support/api-at"

/** Another try is asked for: somebody else is at work on the same cart. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Declined &&
  (error.response.status === 409 || error.response.data.code === "credits_in_checkout")

/** The server has died, is not back yet, or broke on what a dead one left behind. */
export const isGone = (error: unknown): boolean =>
  isBusy(error) || !(error instanceof Declined) || error.response.status >= 500

/** Asks again, as a good shop front does, as long as it may pass; any other answer is final. */
export const patiently = async <T>(
  mayPass: (error: unknown) => boolean,
  ask: (attempt: number) => Promise<T>,
  within = 240_000
): Promise<T> => {
  const end = performance.now() + within
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask(attempt)
    } catch (error) {
      if (!mayPass(error) || performance.now() > end) throw error
      await setTimeout(250)
    }
  }
}
