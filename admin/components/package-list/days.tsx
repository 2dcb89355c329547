import { DatePicker, Label } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { dayOf, pickerDate } from "../../lib/day"
import { rangeOf, rangeText } from "./filters"

type Props = { name: string; filter: string; onChange: (filter: string) => void }

/** Picks the first and the last day of a filter, either of them or both. */
export const Days = ({ name, filter, onChange }: Props) => {
  const { t: dashboard } = useTranslation()
  const range = rangeOf(filter)
  const end = (which: "from" | "to", label: string) => {
    const day = range[which]
    return (
      <div className="flex flex-col gap-y-1">
        <Label id={`${name}-${which}`} size="xsmall" weight="plus">
          {label}
        </Label>
        <DatePicker
          aria-labelledby={`${name}-${which}`}
          value={day === null ? null : pickerDate(day)}
          onChange={(date) => onChange(rangeText({ ...range, [which]: date ? dayOf(date) : null }))}
        />
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-y-2 p-3">
      {end("from", dashboard("filters.date.from"))}
      {end("to", dashboard("filters.date.to"))}
    </div>
  )
}
