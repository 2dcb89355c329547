import { DatePicker } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import { useFormat } from "../../hooks/use-format"
import { pickedInstant, pickerTime } from "../../lib/time"
import { FormField, type FieldProps } from "./form-field"

/** A field for a day and a time, in the zone of the shop; it holds an instant, or null. */
export const TimeField = <Values extends FieldValues>(props: FieldProps<Values>) => {
  const { zone } = useFormat()
  return (
    <FormField {...props} optional>
      {({ ref, value, onChange, onBlur }) => (
        <DatePicker
          ref={ref}
          aria-label={props.label}
          granularity="minute"
          value={value === null ? null : pickerTime(value, zone)}
          onChange={(date) => onChange(date === null ? null : pickedInstant(date, zone))}
          onBlur={onBlur}
        />
      )}
    </FormField>
  )
}
