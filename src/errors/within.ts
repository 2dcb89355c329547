import { tooSlow } from "./refuse"

/** Waits for work so long and no longer; the work itself goes on, and whoever waited is told to try again. */
export const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  // Whichever comes second has nobody left to hear of it.
  work.catch(() => undefined)
  let timer: NodeJS.Timeout | undefined
  const impatient = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooSlow(ms)), ms)
  })
  try {
    return await Promise.race([work, impatient])
  } finally {
    clearTimeout(timer)
  }
}
