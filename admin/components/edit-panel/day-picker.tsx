import { useState } from "react"
import { Button, DatePicker } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { dayOf, pickerDate } from "../../lib/day"
import { firstLastDay, monthsLater, type Dates } from "./extension"

type Props = {
  label: string
  value: string | null
  onChange: (day: string | null) => void
  dates: Dates
}

const SHORTCUTS = [1, 3]

/** Picks a last valid day: any, or one or three months later. */
export const DayPicker = ({ label, value, onChange, dates }: Props) => {
  const { t } = useMessages()
  // Medusa's picker goes on showing the day it had when another one is handed to it: a new one does not.
  const [round, setRound] = useState(0)
  const jump = (months: number) => {
    onChange(monthsLater(value, months, dates))
    setRound(round + 1)
  }
  return (
    <>
      <DatePicker
        key={round}
        size="small"
        className="w-[200px]"
        aria-label={label}
        value={value === null ? null : pickerDate(value)}
        onChange={(date) => onChange(date && dayOf(date))}
        minValue={pickerDate(firstLastDay(dates))}
      />
      {SHORTCUTS.map((count) => (
        <Button
          key={count}
          type="button"
          size="small"
          variant="secondary"
          onClick={() => jump(count)}
        >
          {t("edit.plusMonths", { count })}
        </Button>
      ))}
    </>
  )
}
