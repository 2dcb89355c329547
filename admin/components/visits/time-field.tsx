import { DatePicker } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useFormat } from "../../hooks/use-format"
import { pickedInstant, pickerTime } from "../../lib/time"

type Props<Values extends FieldValues> = {
  control: Control<Values>
  /** A field that holds an instant, or null. */
  name: FieldPath<Values>
  label: string
  hint?: string
}

/** A field for a day and a time, in the zone of the shop. */
export const TimeField = <Values extends FieldValues>(props: Props<Values>) => {
  const { control, name, label, hint } = props
  const { zone } = useFormat()
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { ref, value, onChange, onBlur } }) => (
        <Form.Item>
          <Form.Label optional>{label}</Form.Label>
          <Form.Control>
            <DatePicker
              ref={ref}
              aria-label={label}
              granularity="minute"
              value={value === null ? null : pickerTime(value, zone)}
              onChange={(date) => onChange(date === null ? null : pickedInstant(date, zone))}
              onBlur={onBlur}
            />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
