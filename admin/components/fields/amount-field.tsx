import { castNumber } from "@medusajs/dashboard/lib"
import type { FieldValues } from "react-hook-form"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { FormField, type FieldProps } from "./form-field"
import { MoneyInput } from "./money-input"

type Props<Values extends FieldValues> = FieldProps<Values> & {
  currency_code: string
  /** What cannot be exceeded. */
  most?: number
}

/** A field for an amount of money above zero; it holds the amount as it was typed. */
export const AmountField = <Values extends FieldValues>(props: Props<Values>) => {
  const { currency_code, most, ...field } = props
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
    <FormField {...field} rules={{ validate: problem }}>
      {(input) => <MoneyInput {...input} currency_code={currency_code} />}
    </FormField>
  )
}
