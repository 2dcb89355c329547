import { Button, DatePicker } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { validityOf } from "../../../src/domain/validity"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { dayOf, pickerDate } from "../../lib/day"

type Props<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  /** The first day that can be the last one. */
  from: string
  /** What the shortcuts count from. */
  since: string | null
}

/** A field for the last valid day: one month later, three, or any day; with what it then says. */
export const EndField = <Values extends FieldValues>({
  control,
  name,
  from,
  since,
}: Props<Values>) => {
  const { t } = useMessages()
  const { longDay } = useFormat()
  const label = t("acts.newEnd")
  const later = (count: number) =>
    since === null ? null : validityOf({ startsOn: since, validity: { count, unit: "month" } })
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { ref, value, onChange, onBlur } }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          <Form.Control>
            <DatePicker
              ref={ref}
              aria-label={label}
              value={pickerDate(value)}
              onChange={(date) => date && onChange(dayOf(date))}
              onBlur={onBlur}
              minValue={pickerDate(from)}
            />
          </Form.Control>
          <div className="flex gap-x-2">
            {[1, 3].map((count) => (
              <Button
                key={count}
                type="button"
                size="small"
                variant="secondary"
                onClick={() => onChange(later(count) ?? value)}
              >
                {t("acts.plusMonths", { count })}
              </Button>
            ))}
          </div>
          <Form.Hint>{t("acts.thenUntil", { day: longDay(value) })}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
