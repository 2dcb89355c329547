import { CurrencyInput } from "@medusajs/ui"
import { getCurrencySymbol } from "@medusajs/dashboard/lib"
import type { PackageOffer } from "../../../src/types/http/package-offer"
import { Field } from "./field"

type Props = {
  name: "price" | "paid" | "discount"
  label: string
  hint?: string
  /** What stands there until somebody types. */
  usual?: number
  currency: PackageOffer
  disabled?: boolean
}

/** A field for an amount in the currency of the sale. */
export const MoneyField = ({ name, label, hint, usual, currency, disabled }: Props) => (
  <Field name={name} label={label} hint={hint}>
    {({ value, onChange, ...field }) => (
      <CurrencyInput
        {...field}
        disabled={disabled}
        code={currency.currency_code.toUpperCase()}
        symbol={getCurrencySymbol(currency.currency_code)}
        decimalScale={currency.currency_digits}
        allowNegativeValue={false}
        value={disabled ? usual : (value ?? usual)}
        onValueChange={(_value, _name, values) => onChange(values?.value ?? "")}
      />
    )}
  </Field>
)
