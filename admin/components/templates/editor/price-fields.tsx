import { useStore } from "@medusajs/dashboard/hooks"
import { Form } from "@medusajs/dashboard/components"
import { getCurrencyDecimalDigits, getCurrencySymbol } from "@medusajs/dashboard/lib"
import { CurrencyInput } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useMessages } from "../../../hooks/use-messages"
import { LoadingLines } from "../../common/loading-lines"
import type { TemplateValues } from "./form-values"

/** A price in each currency of the shop; those left empty are not sold in. */
export const PriceFields = ({ form }: { form: UseFormReturn<TemplateValues> }) => {
  const { t } = useMessages()
  const { store, isPending } = useStore()
  const currencies = (store?.supported_currencies ?? []).toSorted(
    (one, other) => Number(other.is_default) - Number(one.is_default)
  )
  if (isPending) return <LoadingLines lines={1} />
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      {currencies.map(({ currency_code: code }) => (
        <Form.Field
          key={code}
          control={form.control}
          name={`prices.${code}`}
          render={({ field: { onChange, value = "", ...field } }) => (
            <Form.Item>
              <Form.Label>{t("templates.priceIn", { currency: code.toUpperCase() })}</Form.Label>
              <Form.Control>
                <CurrencyInput
                  {...field}
                  code={code}
                  symbol={getCurrencySymbol(code)}
                  decimalsLimit={getCurrencyDecimalDigits(code)}
                  allowNegativeValue={false}
                  value={value}
                  onValueChange={(_value, _name, typed) => onChange(typed?.value ?? "")}
                />
              </Form.Control>
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
      ))}
    </div>
  )
}
