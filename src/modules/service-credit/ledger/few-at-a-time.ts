import { tooSlow } from "../../../errors/refuse"

/**
 * A semaphore: lets so many run at a time and the others wait in line, each only so long. Who runs keeps a
 * connection of the pool; were all of them kept, the work they wait for would get none.
 */
export const fewAtATime = (most: number) => {
  const waiting = new Set<() => void>()
  let running = 0

  const enter = async (patience_ms: number) => {
    if (running < most) {
      running++
      return
    }
    await new Promise<void>((resolve, reject) => {
      const give = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        waiting.delete(give)
        reject(tooSlow(patience_ms))
      }, patience_ms)
      waiting.add(give)
    })
  }
  const leave = () => {
    const [next] = waiting
    if (!next) {
      running--
      return
    }
    waiting.delete(next)
    next()
  }

  return async <Output>(patience_ms: number, work: () => Promise<Output>): Promise<Output> => {
    await enter(patience_ms)
    try {
      return await work()
    } finally {
      leave()
    }
  }
}

/** Lets one run at a time under each name; who waits for a name keeps nobody waiting who has another one. */
export const oneByName = () => {
  const places = new Map<string, { run: ReturnType<typeof fewAtATime>; users: number }>()

  return async <Output>(
    name: string,
    patience_ms: number,
    work: () => Promise<Output>
  ): Promise<Output> => {
    const place = places.get(name) ?? { run: fewAtATime(1), users: 0 }
    places.set(name, place)
    place.users++
    try {
      return await place.run(patience_ms, work)
    } finally {
      place.users--
      if (!place.users) places.delete(name)
    }
  }
}
