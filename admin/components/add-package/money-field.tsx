import { numberIn } from "./typed-amounts"
import { MoneyInput } from "../fields/money-input"
import { Field } from "./field"

type Props = {
  name: "price" | "paid" | "discount"
  label: string
  hint?: string
  /** What stands there until somebody types. */
  usual?: number
  currency_code: string
  onTyped?: () => void
}

/** A field for an amount in the currency of the sale. */
export const MoneyField = ({ name, label, hint, usual, currency_code, onTyped }: Props) => (
  <Field name={name} label={label} hint={hint}>
    {({ value, onChange, ...field }) => (
      <MoneyInput
        {...field}
        currency_code={currency_code}
        value={value ?? usual}
        onChange={(typed) => {
          // Leaving the field writes what stands in it: that is not typed, and may still change.
          if (value === null && numberIn(typed) === usual) return
          onChange(typed)
          onTyped?.()
        }}
      />
    )}
  </Field>
)
