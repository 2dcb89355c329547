import { isLocalDate } from "./calendar"
import { localInstant, offsetAt } from "./local-instant"
import { isTimeZone } from "./validity"

const DAY = String.raw`(\d{4})(-?)(\d\d)\2(\d\d)`
const TIME = String.raw`(\d\d)(:?)(\d\d)(?:\6(\d\d)(?:[.,](\d{1,9}))?)?`
const OFFSET = String.raw`(Z|[+-]\d\d(?::?\d\d)?)?`
const ZONE = String.raw`(?:\[([A-Za-z][\w+\-/]*)\])?`
const FORM = new RegExp(`^${DAY}[T ]${TIME}${OFFSET}${ZONE}$`, "i")

const MINUTE = 60_000

/** A time of day as it is written, as if it were UTC, and what is written about where it is meant. */
type Written = { wall: number; offset: string | undefined; zone: string | undefined }

const read = (text: string): Written | null => {
  const match = FORM.exec(text)
  if (!match) return null
  const [, year, dash, month, day, hour, colon, minute, second = "00", fraction = ""] = match
  // Extended or basic, not half of each.
  if ((dash === "") !== (colon === "")) return null
  const date = `${year}-${month}-${day}`
  const millis = fraction.padEnd(3, "0").slice(0, 3)
  const wall = Date.parse(`${date}T${hour}:${minute}:${second}.${millis}Z`)
  if (!isLocalDate(date) || Number.isNaN(wall) || hour === "24") return null
  return { wall, offset: match[10], zone: match[11] }
}

// `Z` says when it is and nothing about where, and so does `-00:00`.
const isBare = (offset: string) => /^(?:z|-00(?::?00)?)$/i.test(offset)

const millisIn = (offset: string): number | null => {
  if (isBare(offset)) return 0
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(3).replace(":", ""))]
  if (hours > 23 || minutes > 59) return null
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * MINUTE
}

const instantOf = ({ wall, offset, zone }: Written, shop_zone: string | null): Date | null => {
  if (zone !== undefined && !isTimeZone(zone)) return null
  if (offset === undefined) {
    const local = zone ?? shop_zone
    return local === null ? null : localInstant(wall, local)
  }
  const millis = millisIn(offset)
  if (millis === null) return null
  const instant = wall - millis
  // An offset that the zone beside it never had then: one of the two is wrong.
  const contradicts = zone !== undefined && !isBare(offset) && offsetAt(instant, zone) !== millis
  return contradicts ? null : new Date(instant)
}

/**
 * The instant an appointment begins, or null where the text does not say one. Understood is what can be
 * meant in one way only: a day and a time of day, parted by `T` or one space, `2027-01-05T18:00` or
 * `20270105T1800`, with seconds or without, and an offset, `Z`, a `[Zone]`, both, or none: then it is
 * meant in the shop's zone, and while that is unknown so is the start. A day alone is no start.
 */
export const startOf = (text: string, shop_zone: string | null): Date | null => {
  const written = read(text)
  const start = written && instantOf(written, shop_zone)
  // JavaScript counts years that a database does not know.
  return start && /^(?!0000)\d{4}-/.test(start.toISOString()) ? start : null
}

/** Whether a text says when it is all by itself, without the shop's zone. */
export const saysWhere = (text: string): boolean => startOf(text, null) !== null
