import { CurrencyInput } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { castNumber, getCurrencyDecimalDigits, getCurrencySymbol } from "@medusajs/dashboard/lib"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"

type Props<Values extends FieldValues> = {
  control: Control<Values>
  /** A field that holds an amount as it was typed. */
  name: FieldPath<Values>
  label: string
  hint?: string
  currency_code: string
  /** What cannot be exceeded. */
  most?: number
}

/** A field for an amount of money, above zero. */
export const AmountField = <Values extends FieldValues>(props: Props<Values>) => {
  const { control, name, label, hint, currency_code, most } = props
  const { t } = useMessages()
  const { money } = useFormat()
  const problem = (typed: string) => {
    // A German types 420,50.
    const amount = castNumber(typed)
    if (!(amount > 0)) return t("acts.amountNeeded")
    if (most === undefined || amount <= most) return true
    return t("acts.atMost", { amount: money(most, currency_code) })
  }
  return (
    <Form.Field
      control={control}
      name={name}
      rules={{ validate: problem }}
      render={({ field: { value, onChange, ...field } }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          <Form.Control>
            <CurrencyInput
              {...field}
              min={0}
              code={currency_code.toUpperCase()}
              symbol={getCurrencySymbol(currency_code)}
              decimalScale={getCurrencyDecimalDigits(currency_code)}
              value={value}
              onValueChange={(_value, _name, values) => onChange(values?.value ?? "")}
            />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
