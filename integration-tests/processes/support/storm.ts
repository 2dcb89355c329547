/** Does many things, so many of them at a time; answers what came of each, in their order. */
export const storm = async <T>(
  things: number,
  atOnce: number,
  act: (thing: number) => Promise<T>
): Promise<T[]> => {
  const came = new Array<T>(things)
  let next = 0
  const lane = async () => {
    for (let thing = next++; thing < things; thing = next++) came[thing] = await act(thing)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, things) }, lane))
  return came
}
