import { useMemo } from "react"
import { formatCurrency } from "@medusajs/dashboard/lib"
import { daysBetween } from "../../src/domain/calendar"
import { localDate } from "../../src/domain/validity"
import { localeOf } from "../lib/locale"
import { useMe } from "./use-me"
import { useMessages } from "./use-messages"

const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

const formats = (locale: string, zone: string) => {
  const write = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options)
    return (instant: string) => format.format(new Date(instant))
  }
  const ofDay = (options: Intl.DateTimeFormatOptions) => {
    const format = write({ timeZone: "UTC", ...options })
    return (day: string) => format(`${day}T00:00:00Z`)
  }
  const today = () => localDate(new Date(), zone)
  return {
    /** A local day `YYYY-MM-DD`: "31 May 2026". */
    day: ofDay({ day: "numeric", month: "short", year: "numeric" }),
    /** A local day with its weekday: "Sunday 31 May 2026". */
    longDay: ofDay({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    /** The day of an instant in the shop's zone: "31 May 2026". */
    date: write({ timeZone: zone, day: "numeric", month: "short", year: "numeric" }),
    /** An instant in the shop's zone: "31 May 2026, 15:00". */
    dateTime: write({ timeZone: zone, dateStyle: "medium", timeStyle: "short" }),
    /** An appointment in the shop's zone: "Tue 9 Jun, 15:00". */
    appointment: write({
      timeZone: zone,
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
    }),
    /** The time of day of an instant in the shop's zone: "14:05". */
    time: write({ timeZone: zone, hour: "2-digit", minute: "2-digit" }),
    /** An amount in major units: "€420.00". */
    money: (amount: number, currency_code: string) => formatCurrency(amount, currency_code),
    /** A whole number: "1,240". */
    count: (value: number) => new Intl.NumberFormat(locale).format(value),
    /** Today in the shop's zone, `YYYY-MM-DD`. */
    today,
    /** How many days from today until a local day; negative when it is over. */
    daysUntil: (day: string) => daysBetween(today(), day),
    zone,
  }
}

/** Writes days, instants and amounts the way the user reads them, in the zone of the shop. */
export const useFormat = () => {
  const { i18n } = useMessages()
  const zone = useMe().time_zone ?? browserZone()
  return useMemo(() => formats(localeOf(i18n.language), zone), [i18n.language, zone])
}

/** What `useFormat` answers. */
export type Format = ReturnType<typeof formats>
