import { DatePicker, Input, Switch, Textarea } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useSendsEmails } from "../../hooks/settings"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { dayOf, pickerDate } from "../../lib/day"
import { isNotified, type AddValues } from "./add-values"
import { namesOf } from "../../lib/picked"
import { DiscountField } from "./discount-field"
import { Field } from "./field"
import type { AddFacts } from "./use-add-facts"
import { useMayDiscount } from "./use-may-discount"

/** What a sale at the desk seldom needs. */
export const MoreFields = (facts: AddFacts) => {
  const { t } = useMessages()
  const { today } = useFormat()
  const { watch } = useFormContext<AddValues>()
  const mayDiscount = useMayDiscount()
  const sendsEmails = useSendsEmails()
  const { kind, source, notify, services } = watch()
  return (
    <div className="flex flex-col gap-y-6">
      {mayDiscount && <DiscountField {...facts} />}
      {kind === "sessions" && (
        <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
          <Field name="title" label={t("add.title")} optional>
            {(field) => <Input {...field} placeholder={namesOf(services)} maxLength={200} />}
          </Field>
          <Field name="unit_label" label={t("add.label")} hint={t("add.labelHint")} optional>
            {(field) => <Input {...field} maxLength={40} />}
          </Field>
        </div>
      )}
      <Field name="starts_on" label={t("add.startsOn")} optional>
        {({ value, onChange, onBlur, ref }) => (
          <DatePicker
            ref={ref}
            aria-label={t("add.startsOn")}
            value={value === null ? null : pickerDate(value)}
            onChange={(date) => onChange(date && dayOf(date))}
            onBlur={onBlur}
            minValue={source === "migrated" ? undefined : pickerDate(today())}
          />
        )}
      </Field>
      <Field name="note" label={t("add.note")} optional>
        {(field) => <Textarea {...field} maxLength={2_000} />}
      </Field>
      {sendsEmails && (
        <Field name="notify" label={t("add.notify")}>
          {({ onChange, ref, onBlur }) => (
            <Switch
              ref={ref}
              onBlur={onBlur}
              checked={isNotified({ notify, source })}
              onCheckedChange={onChange}
            />
          )}
        </Field>
      )}
    </div>
  )
}
