import type { MessageAmount } from "../domain/message"

const amountIn = (locale: string, { amount, currency_code }: MessageAmount): string => {
  const currency = currency_code.toUpperCase()
  try {
    const format = new Intl.NumberFormat(locale, { style: "currency", currency })
    // Read as the decimal it is: a number would lose digits of a large one.
    return format.format(amount as `${number}`)
  } catch {
    // A currency of the shop's own, which has no code of three letters.
    return `${amount} ${currency}`
  }
}

/** How amounts, days and instants are written in a locale. */
export const formatsOf = (locale: string, zone: string) => {
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options).format
  const longDay = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const
  const day = write({ ...longDay, timeZone: "UTC" })
  const moment = write({ ...longDay, hour: "2-digit", minute: "2-digit", timeZone: zone })
  const british = (text: string) =>
    locale === "en-GB" ? text.replace(/^(\p{L}+), /u, "$1 ") : text
  return {
    amount: (amount: MessageAmount) => amountIn(locale, amount),
    /** A local day `YYYY-MM-DD`: "Sunday 31 May 2026". */
    day: (date: string) => british(day(new Date(`${date}T00:00:00Z`))),
    /** An instant in the shop's zone: "Sunday 31 May 2026 at 15:00". */
    moment: (instant: Date | string) => british(moment(new Date(instant))),
    count: new Intl.NumberFormat(locale).format,
  }
}
