import { useStore } from "@medusajs/dashboard/hooks"
import type { UseFormReturn } from "react-hook-form"
import { useMessages } from "../../../hooks/use-messages"
import { LoadingLines } from "../../common/loading-lines"
import { FormField } from "../../fields/form-field"
import { MoneyInput } from "../../fields/money-input"
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
        <FormField
          key={code}
          control={form.control}
          name={`prices.${code}`}
          label={t("templates.priceIn", { currency: code.toUpperCase() })}
        >
          {({ value = "", ...field }) => (
            <MoneyInput {...field} currency_code={code} value={value} />
          )}
        </FormField>
      ))}
    </div>
  )
}
