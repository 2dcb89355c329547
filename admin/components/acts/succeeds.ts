/** Waits for a command; false when it was not carried out, which its own `error` tells. */
export const succeeds = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false
  )
