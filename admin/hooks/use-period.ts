import { useMemo } from "react"
import type { CalendarPeriod } from "../../src/domain/validity"
import { localeOf } from "../lib/locale"
import { useMessages } from "./use-messages"

/** Writes a length of time the way the user reads it: "3 months". */
export const usePeriod = () => {
  const { i18n } = useMessages()
  const locale = localeOf(i18n.language)
  return useMemo(
    () =>
      ({ count, unit }: CalendarPeriod): string =>
        new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count),
    [locale]
  )
}
