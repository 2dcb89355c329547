import { forwardRef, type ComponentPropsWithoutRef } from "react"
import { CurrencyInput } from "@medusajs/ui"
import { getCurrencyDecimalDigits, getCurrencySymbol } from "@medusajs/dashboard/lib"

type Props = Omit<
  ComponentPropsWithoutRef<"input">,
  "value" | "defaultValue" | "onChange" | "size" | "step" | "prefix"
> & {
  currency_code: string
  value: string | number | undefined
  /** Told of what was typed, in the notation of whoever types: castNumber reads it. */
  onChange: (typed: string) => void
}

/** Medusa's input for money, told its currency in one word. */
export const MoneyInput = forwardRef<HTMLInputElement, Props>(
  ({ currency_code, onChange, ...input }, ref) => (
    <CurrencyInput
      {...input}
      ref={ref}
      code={currency_code.toUpperCase()}
      symbol={getCurrencySymbol(currency_code)}
      decimalScale={getCurrencyDecimalDigits(currency_code)}
      allowNegativeValue={false}
      onValueChange={(_value, _name, values) => onChange(values?.value ?? "")}
    />
  )
)
MoneyInput.displayName = "MoneyInput"
