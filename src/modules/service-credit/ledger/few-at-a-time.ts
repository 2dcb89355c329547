/**
 * A semaphore: lets so many run at a time and the others wait in line. Who runs keeps a connection of the
 * pool; were all of them kept, the work they wait for would get none.
 */
export const fewAtATime = (most: number) => {
  const waiting: (() => void)[] = []
  let running = 0
  return async <Output>(work: () => Promise<Output>): Promise<Output> => {
    if (running >= most) await new Promise<void>((enter) => waiting.push(enter))
    else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
