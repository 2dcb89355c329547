/**
 * Lets so many run at a time and the others wait in line. Who has a turn keeps a connection of the pool;
 * were all of them kept, the work they wait for would get none.
 */
export const placesFor = (places: number) => {
  const waiting: (() => void)[] = []
  let taken = 0
  return async <Output>(work: () => Promise<Output>): Promise<Output> => {
    if (taken >= places) await new Promise<void>((enter) => waiting.push(enter))
    else taken++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else taken--
    }
  }
}
