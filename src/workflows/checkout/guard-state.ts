/** Where the completion guard sits: chained into the workflow or on the store route only. */
export type GuardState = "chained" | "middleware"

let state: GuardState = "middleware"

/** Where the guard sits in this process. */
export const guardState = (): GuardState => state

/** Notes where the guard sits; said once, when the shop has started. */
export const setGuardState = (now: GuardState): void => {
  state = now
}
