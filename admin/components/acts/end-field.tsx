import { useMemo, useState } from "react"
import { Button, DatePicker } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useFormContext } from "react-hook-form"
import { validityOf } from "../../../src/domain/validity"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { dayOf, pickerDate } from "../../lib/day"

type Props = {
  value: string
  /** The first day that can be the last one. */
  from: string
  /** What the shortcuts count from. */
  since: string
}

/** The field `expires_on`: one month later, three, or any day; with what it then says. */
export const EndField = ({ value, from, since }: Props) => {
  const { t } = useMessages()
  const { longDay } = useFormat()
  const { control, setValue } = useFormContext<{ expires_on: string }>()
  // The picker keeps a value of its own: after a shortcut it begins anew.
  const [turn, setTurn] = useState(0)
  const picked = useMemo(() => pickerDate(value), [value])
  const label = t("acts.newEnd")
  const extendBy = (count: number) => {
    const day = validityOf({ startsOn: since, validity: { count, unit: "month" } })
    if (day !== null) setValue("expires_on", day)
    setTurn(turn + 1)
  }
  return (
    <Form.Field
      control={control}
      name="expires_on"
      render={({ field: { onChange, onBlur } }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          <Form.Control>
            <DatePicker
              key={turn}
              aria-label={label}
              value={picked}
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
                onClick={() => extendBy(count)}
              >
                {t("edit.plusMonths", { count })}
              </Button>
            ))}
          </div>
          <Form.Hint aria-live="polite">{t("acts.thenUntil", { day: longDay(value) })}</Form.Hint>
        </Form.Item>
      )}
    />
  )
}
