import { instantAt, wallOf } from "../../src/domain/wall-clock"
import { dayOf, pickerDate } from "./day"

const twoDigits = (value: number) => String(value).padStart(2, "0")

/** The instant that a date picker means when it is read in the zone of the shop, not in the browser's. */
export const pickedInstant = (date: Date, zone: string): string => {
  const time = `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`
  return instantAt(`${dayOf(date)}T${time}`, zone).toISOString()
}

/** An instant as date pickers take it, so that they show the shop's time. */
export const pickerTime = (instant: string, zone: string): Date => {
  const [day = "", time = ""] = wallOf(instant, zone).split("T")
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  const date = pickerDate(day)
  date.setHours(hours, minutes)
  return date
}
