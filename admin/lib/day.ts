const twoDigits = (value: number) => String(value).padStart(2, "0")

/** The local day that a date picker means: the day its user saw, whatever the zone. */
export const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`

/** A local day as date pickers take it. */
export const pickerDate = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  return new Date(year, month - 1, date)
}
