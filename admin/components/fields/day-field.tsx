import { useMemo } from "react"
import { DatePicker } from "@medusajs/ui"
import { useWatch, type FieldValues } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { dayOf, pickerDate } from "../../lib/day"
import { FormField, type FieldProps } from "./form-field"

type Props<Values extends FieldValues> = FieldProps<Values> & {
  /** The first and the last day that make sense. */
  from?: string
  to?: string
}

/** A field for a day; it holds a local day, or null. */
export const DayField = <Values extends FieldValues>({ from, to, ...field }: Props<Values>) => {
  const { control, name, label, optional } = field
  const { t } = useMessages()
  const day: string | null = useWatch({ control, name })
  // A new date on each render would set the picker anew each time.
  const picked = useMemo(() => (day === null ? null : pickerDate(day)), [day])
  return (
    <FormField
      {...field}
      rules={{ validate: (given) => optional || given !== null || t("acts.needed") }}
    >
      {({ ref, onChange, onBlur }) => (
        <DatePicker
          ref={ref}
          aria-label={label}
          value={picked}
          onChange={(date) => onChange(date === null ? null : dayOf(date))}
          onBlur={onBlur}
          minValue={from === undefined ? undefined : pickerDate(from)}
          maxValue={to === undefined ? undefined : pickerDate(to)}
        />
      )}
    </FormField>
  )
}
