import { CurrencyInput } from "@medusajs/ui"
import { getCurrencySymbol } from "@medusajs/dashboard/lib"
import type { PackageOffer } from "../../../src/types/http/package-offer"
import { numberIn } from "../../lib/add/facts"
import { Field } from "./field"

type Props = {
  name: "price" | "paid" | "discount"
  label: string
  hint?: string
  /** What stands there until somebody types. */
  usual?: number
  currency: PackageOffer
  onTyped?: () => void
}

/** A field for an amount in the currency of the sale. */
export const MoneyField = ({ name, label, hint, usual, currency, onTyped }: Props) => (
  <Field name={name} label={label} hint={hint}>
    {({ value, onChange, ...field }) => (
      <CurrencyInput
        {...field}
        code={currency.currency_code.toUpperCase()}
        symbol={getCurrencySymbol(currency.currency_code)}
        decimalScale={currency.currency_digits}
        allowNegativeValue={false}
        value={value ?? usual}
        onValueChange={(_value, _name, values) => {
          const typed = values?.value ?? ""
          // Leaving the field writes what stands in it: that is not typed, and may still change.
          if (value === null && numberIn(typed) === usual) return
          onChange(typed)
          onTyped?.()
        }}
      />
    )}
  </Field>
)
