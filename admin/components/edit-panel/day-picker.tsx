import { Button, DatePicker } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { dayOf, pickerDate } from "../../lib/day"
import { firstLastDay, monthsLater, type Dates } from "../../lib/edit/extend"

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
  return (
    <>
      <DatePicker
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
          onClick={() => onChange(monthsLater(value, count, dates))}
        >
          {t("edit.plusMonths", { count })}
        </Button>
      ))}
    </>
  )
}
