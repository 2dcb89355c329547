/** A point in time as it is handed in: the domain never asks a clock. */
export type Instant = Date | string

/** Reads an instant as milliseconds; what is no instant throws, so that no comparison lies. */
export const millisOf = (instant: Instant): number => {
  const millis = new Date(instant).getTime()
  if (Number.isNaN(millis)) throw new RangeError(`not an instant: ${String(instant)}`)
  return millis
}
