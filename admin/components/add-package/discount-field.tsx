import { Input } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import type { AddValues } from "./add-values"
import { SelectInput } from "../fields/select-input"
import { Field } from "./field"
import { MoneyField } from "./money-field"
import type { AddFacts } from "./use-add-facts"

/** What is taken off the shop's price: a share of it, or an amount. */
export const DiscountField = ({ offer }: AddFacts) => {
  const { t } = useMessages()
  const { watch, setValue } = useFormContext<AddValues>()
  if (!offer || offer.price === null) return null
  const forgetPrice = () => setValue("price", null)
  const kinds = [
    { value: "percent", label: t("add.percent") },
    { value: "amount", label: offer.currency_code.toUpperCase() },
  ]
  return (
    <div className="grid grid-cols-2 gap-4">
      <Field name="discount_kind" label={t("add.discountIn")}>
        {({ onChange, ...field }) => (
          <SelectInput
            {...field}
            onChange={(kind) => {
              onChange(kind)
              setValue("discount", "")
            }}
            choices={kinds}
          />
        )}
      </Field>
      {watch("discount_kind") === "amount" ? (
        <MoneyField
          name="discount"
          label={t("add.discount")}
          currency_code={offer.currency_code}
          onTyped={forgetPrice}
        />
      ) : (
        <Field name="discount" label={t("add.discount")}>
          {({ onChange, ...field }) => (
            <Input
              {...field}
              type="number"
              min={0}
              max={100}
              step="any"
              inputMode="decimal"
              onChange={(event) => {
                onChange(event)
                forgetPrice()
              }}
            />
          )}
        </Field>
      )}
    </div>
  )
}
