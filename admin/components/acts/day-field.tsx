import { useMemo } from "react"
import { DatePicker } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useWatch, type Control, type FieldPath, type FieldValues } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { dayOf, pickerDate } from "../../lib/day"

type Props<Values extends FieldValues> = {
  control: Control<Values>
  /** A field that holds a local day, or null. */
  name: FieldPath<Values>
  label: string
  hint?: string
  optional?: boolean
  /** The first and the last day that make sense. */
  from?: string
  to?: string
}

/** A field for a day. */
export const DayField = <Values extends FieldValues>(props: Props<Values>) => {
  const { control, name, label, hint, optional, from, to } = props
  const { t } = useMessages()
  const day: string | null = useWatch({ control, name })
  // A new date on each render would set the picker anew each time.
  const picked = useMemo(() => (day === null ? null : pickerDate(day)), [day])
  return (
    <Form.Field
      control={control}
      name={name}
      rules={{ validate: (given) => optional || given !== null || t("acts.needed") }}
      render={({ field: { ref, onChange, onBlur } }) => (
        <Form.Item>
          <Form.Label optional={optional}>{label}</Form.Label>
          <Form.Control>
            <DatePicker
              ref={ref}
              aria-label={label}
              value={picked}
              onChange={(date) => onChange(date === null ? null : dayOf(date))}
              onBlur={onBlur}
              minValue={from === undefined ? undefined : pickerDate(from)}
              maxValue={to === undefined ? undefined : pickerDate(to)}
            />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
